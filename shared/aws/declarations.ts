import * as z from 'zod'
import type { Act } from '../domain/advance.ts'
import type { CaseHeader } from '../domain/case.ts'
import { type ConflictDeclaration, declaredAs } from '../domain/conflict.ts'
import { changedMeanwhile, notDeclared } from '../domain/errors.ts'
import { influences } from '../domain/influence.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { check, put, putNew, type Write } from './write.ts'

const declared = z.object({ version: z.int(), declared: z.array(z.string()) })
export type Declared = z.infer<typeof declared>

/** What a person has declared of a round's applicants; version 0 while they have declared nothing. */
export const readDeclared = async (
  table: Pick<Table, 'get'>,
  county: string,
  round: string,
  who: string,
): Promise<Declared> => {
  const item = await table.get(keys.declared(county, round, who))
  return item === null ? { version: 0, declared: [] } : declared.parse(item)
}

type Whose = { county: string; round: string; subject: string }

export const declaredWrite = (
  { county, round, subject }: Whose,
  before: Declared,
  after: readonly string[],
): Write =>
  put(
    { ...keys.declared(county, round, subject), version: before.version + 1, declared: after },
    before.version === 0 ? { pk: { exists: false } } : { version: { equals: before.version } },
    () => changedMeanwhile('declared'),
  )

/** A declaration as it was made, beside the event that holds its hash. */
export const declarationWrite = (
  { county, round, subject }: Whose,
  id: string,
  declaration: ConflictDeclaration,
): Write => putNew({ ...keys.declaration(county, round, subject, id), declaration })

/** Holds in the act's transaction: whoever can influence a decision by it has declared for this applicant (FL 16–18 §§). */
export const declaredCheck = (header: CaseHeader, { action, event }: Act): Write[] =>
  influences(action, event.role)
    ? [
        check(
          keys.declared(header.county, header.round, event.actor),
          { declared: { containsAny: declaredAs(header) } },
          () => notDeclared(header.round),
        ),
      ]
    : []
