import { ulid } from '../../../shared/domain/ids.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import { parseOrganisationNumber } from '../../../shared/register/organisation-number.ts'
import { organisationById, organisationByNumber } from '../../../shared/register/register.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { html } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import { texts } from '../text/texts.ts'
import { associationPage, nameField, type WrittenAssociation } from './association-page.tsx'
import { enter } from './choose.ts'
import { associationByNumber, numbersOwner } from './find-space.ts'
import { associationSpace } from './space.ts'

const text = texts.organisation.association

const readWritten = (form: Form): WrittenAssociation => ({
  name: normalise(one(form, 'name')),
  number: normalise(one(form, 'number')),
  seat: one(form, 'seat'),
})

const numberProblem = (written: string, number: string | null): string | undefined => {
  if (written === '') return undefined
  if (number === null) return text.numberWrong
  const taken = organisationByNumber(number)
  return taken && text.numberTaken(taken.name)
}

const problemsOf = ({ name, number, seat }: WrittenAssociation, parsed: string | null): Problem[] =>
  [
    { field: 'name', text: name === '' ? text.nameMissing : textProblem(nameField, name) },
    { field: 'number', text: numberProblem(number, parsed) },
    { field: 'seat', text: organisationById(`K${seat}`) ? undefined : text.seatMissing },
  ].flatMap(({ field, text: problem }) => (problem === undefined ? [] : [{ field, text: problem }]))

export const describeAssociation: Page = async ({ newId }, { session }) =>
  html(associationPage(session, { written: { name: '', number: '', seat: '' }, instance: newId() }))

/** The space's id comes from the form's own instance: a second press opens nothing more. */
export const registerAssociation: Page = async (deps, visit) => {
  const { form } = visit.request
  const written = readWritten(form)
  const number = parseOrganisationNumber(written.number)
  const problems = problemsOf(written, number)
  const given = ulid.safeParse(one(form, 'instance'))
  const instance = given.success ? given.data : deps.newId()
  if (problems.length > 0) return html(associationPage(visit.session, { written, instance, problems }), 422)
  const known = number === null ? null : await associationByNumber(deps.table, number)
  const owner = number === null ? null : await numbersOwner(deps.table, number)
  const { name, seat } = written
  return enter(
    deps,
    visit,
    known ?? associationSpace({ orgId: owner ?? `F${instance}`, name, organisationNumber: number, seat }),
  )
}
