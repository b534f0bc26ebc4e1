import type { Form } from '../../../shared/web/request.ts'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { organisationPage } from './organisation-page.tsx'
import { readKnown } from './read.ts'

const doneOf = (done: string | null): string | undefined => {
  if (done === 'bekraftad') return sv.organisations.confirmed
  return done === 'brevlada' ? sv.organisations.mailboxSet : undefined
}

/** One organisation: what waits, how it can be confirmed, and how it was. */
export const showOrganisation: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const [known, names] = await Promise.all([readKnown(store, request), readNames(store.table, store.county)])
  const form: Form = known.organisation.mailbox === null ? {} : { mailbox: known.organisation.mailbox }
  const done = doneOf(request.query.get('klart'))
  return html(organisationPage({ session, instance: deps.newId(), known, names, form, done }))
}
