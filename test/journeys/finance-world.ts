import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll } from 'vitest'
import type { FinanceDeps } from '../../functions/finance/deps.ts'
import { routes } from '../../functions/finance/routes.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { visitor } from '../harness/pages.ts'
import { startWorld, type World } from '../harness/world.ts'
import { htmlRules } from '../shape/html-rules.ts'

const validator = new HtmlValidate(htmlRules)

/** The world of a test file and finance's function in it, from before its first test until after its last. */
export let world: World
export let deps: FinanceDeps
export const openFinance = (given: Parameters<typeof startWorld>[0] = {}): void => {
  beforeAll(async () => {
    world = await startWorld(given)
    deps = { ...world.deps, forCounty: world.forCounty, uploadsOrigin: '' }
  })
  afterAll(() => world.close())
}

/** Somebody who acts for a county. */
export const actingFor = (county: string, subject: string, roles: Role[] = ['finance']) =>
  visitor(routes, deps, {
    subject,
    name: `Namn ${subject}`,
    tenant: { kind: 'county', id: county, name: 'Länsstyrelsen' },
    roles,
  })

/** The words of a page. */
export const text = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')

/** What is wrong in the HTML of a page. */
export const faults = async (html: string): Promise<string[]> =>
  (await validator.validateString(html)).results.flatMap((result) =>
    result.messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  )
