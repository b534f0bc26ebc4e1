import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Names } from '../staff-names.ts'
import type { Known } from './read.ts'

export const listAddress = '/lan/organisationer'

export type OrganisationView = {
  session: Session
  instance: string
  known: Known
  names: Names
  form: Form
  problems?: readonly Problem[]
  done?: string | undefined
}
