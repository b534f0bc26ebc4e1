import type { Application } from '../../../shared/domain/application.ts'
import { type CaseHeader, outcome } from '../../../shared/domain/case.ts'
import { formatKronor, type Ore, sum, zero } from '../../../shared/domain/money.ts'
import { prioritise } from '../../../shared/domain/priority.ts'
import type { Filling } from '../../../shared/domain/reason-texts.ts'
import type { Frame } from '../../../shared/domain/round.ts'
import { readAmount } from '../../../shared/form/read-amount.ts'
import { normalise } from '../../../shared/form/read-text.ts'
import { isGranted } from '../../../shared/letters/letter-input.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import { sentences } from '../sentences.ts'
import { sv } from '../text/sv.ts'

export type Facts = {
  header: CaseHeader
  application: Application
  frame: Pick<Frame, 'limit'> | null
  form: Form
}

/** What a measure would get as the form stands; null while that is not an amount. */
const grantedIn = (form: Form, id: string): Ore | null => {
  const chosen = outcome.safeParse(one(form, 'outcome'))
  if (!chosen.success || !isGranted(chosen.data)) return zero
  const read = readAmount(normalise(one(form, named(id, 'granted'))))
  return 'value' in read ? read.value : null
}

const known = (amounts: readonly (Ore | null)[]): Ore[] | null => {
  const all = amounts.filter((amount) => amount !== null)
  return all.length === amounts.length ? all : null
}

/** What fills a text about one measure, or about the whole case when none is named. */
export const fillingOf = ({ header, application, frame, form }: Facts, measure?: string): Filling => {
  const about = header.measures.filter(({ id }) => measure === undefined || id === measure)
  const ids = new Set(about.map(({ id }) => id))
  const titleOf = (id: string): string =>
    application.measures.find((each) => each.id === id)?.title || sv.case.measure(id)
  const granted = known(about.map(({ id }) => grantedIn(form, id)))
  const ranks = prioritise(header.measures, policyOf(header.policy)).filter(({ id }) => ids.has(id))
  return {
    sökande: application.applicant.name,
    åtgärd: new Intl.ListFormat('sv').format(about.map(({ id }) => titleOf(id))),
    ...(granted === null ? {} : { belopp: formatKronor(sum(granted)) }),
    sökt: formatKronor(sum(about.map(({ requested }) => requested))),
    ...(frame === null ? {} : { ram: formatKronor(frame.limit) }),
    rangordning: sentences([
      ...new Set(ranks.flatMap(({ reasons }) => reasons.map(({ reason }) => reason.sv))),
    ]),
    länsstyrelsen: countyByCode(header.county)?.authority.name ?? header.county,
  }
}
