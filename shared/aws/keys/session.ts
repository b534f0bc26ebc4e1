import type { Key } from './key.ts'

/** Who is signed in, and what a person may do where. */
export const sessionKeys = {
  session: (id: string): Key => ({ pk: `S#${id}`, sk: 'SESSION' }),
  signIn: (id: string): Key => ({ pk: `S#${id}`, sk: 'SIGN-IN' }),
  personRole: (subject: string, tenant: string): Key => ({ pk: `P#${subject}`, sk: `ROLE#${tenant}` }),
  personSession: (subject: string, id: string): Key => ({ pk: `P#${subject}`, sk: `SESSION#${id}` }),
  parked: (subject: string, id: string): Key => ({ pk: `S#PARKED#${subject}`, sk: id }),
}
