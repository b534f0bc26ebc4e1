import * as z from 'zod'

/**
 * DESIGN 2. A session acts for one organisation or county at a time with all the roles held there. A `machine` is a
 * county's ERP: it has a token and no session, and reaches the interface for machines and no page.
 */
export const roles = [
  'applicant',
  'signatory',
  'officer',
  'decider',
  'manager',
  'registrar',
  'finance',
  'machine',
  'reporter',
  'rc-coordinator',
  'operator',
] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>
