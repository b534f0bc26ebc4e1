import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { html } from '../../../shared/web/response.ts'
import { organisationOf, type Page } from '../acting.ts'
import { homePage } from './home-page.tsx'
import { readHome } from './read-home.ts'

export const showHome: Page = async (deps, { session }) => {
  const home = await readHome(deps, organisationOf(session))
  return html(homePage(session, home, dayOf(toInstant(deps.now()))))
}
