import { keys } from '../../../shared/aws/keys.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { html } from '../../../shared/web/response.ts'
import { actInCounty } from '../act-in-county.ts'
import type { Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { noteWords } from './confirm-form.tsx'
import { organisationPage } from './organisation-page.tsx'
import { type Known, readKnown } from './read.ts'

type Written = { authority: boolean; seat: boolean; persons: string[]; note: string; problems: Problem[] }

const readConfirmation = (form: Form, { open, persons: asking }: Known): Written => {
  const text = sv.organisations
  const read = reader(form)
  const what = read.choices('what', open)
  if (what.length === 0) read.fail('what', text.whatMissing)
  const authority = what.includes('authority')
  const persons = read.choices(
    'persons',
    asking.map(({ subject }) => subject),
  )
  if (authority && persons.length === 0) read.fail('persons', text.personsMissing)
  const note = read.text('note', { words: noteWords, required: text.noteMissing })
  return {
    authority,
    seat: what.includes('seat'),
    persons: authority ? persons : [],
    note,
    problems: read.problems,
  }
}

/**
 * The registrar has checked who an applicant is (5 §). An act of the county's log; what it changes in the organisation's
 * own items and in its cases follows from the event. The log holds the note's hash, the county the note.
 */
export const confirmOrganisation: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: `/lan/organisationer/${visit.request.params.org}?klart=bekraftad`,
    as: 'registrar',
    plan: async ({ county, table, actor }) => {
      const { request, session } = visit
      const known = await readKnown({ county, table }, request)
      const { orgId } = known.organisation
      if (known.open.length === 0) throw notFound('confirmation')
      const { problems, note, ...confirmed } = readConfirmation(request.form, known)
      if (problems.length > 0) {
        const names = await readNames(table, county)
        const view = { session, instance: deps.newId(), known, names, form: request.form, problems }
        return html(organisationPage(view), 422)
      }
      const check = deps.newId()
      const { at, subject: by } = actor
      return {
        kind: 'OrganisationConfirmed',
        data: { orgId, ...confirmed, check, noteHash: hashOf(note) },
        also: [putNew({ ...keys.organisationCheck(county, orgId, check), at, by, note, ...confirmed })],
      }
    },
  })
