import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll } from 'vitest'
import type { ApplicantDeps } from '../../functions/applicant/deps.ts'
import { routes } from '../../functions/applicant/routes.ts'
import { scanResult } from '../../functions/events/scan-result.ts'
import { fill, formsOf, type HtmlForm } from '../../infra/client/forms.ts'
import { publicRoundItem, roundItem } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { type Round, round } from '../../shared/domain/round.ts'
import { visitor } from '../harness/pages.ts'
import { startWorld } from '../harness/world.ts'
import { htmlRules } from '../shape/html-rules.ts'

export type Visitor = ReturnType<typeof visitor>
export type Visited = { status: number; html: string; to: string }
export type Changes = Record<string, string | readonly string[]>

const validator = new HtmlValidate(htmlRules)

export const aRound = (more: Partial<Round> = {}): Round =>
  round.parse({
    id: '2027-1',
    county: '05',
    title: 'Statsbidrag 2027',
    opensOn: '2027-01-01',
    lastDay: '2027-02-18',
    budgetYear: 2027,
    text: 'Exempeltext.',
    contact: { name: 'Enheten', email: 'lan@example.se', phone: '010-000 00 00' },
    conditions: ['Pengarna ska ha använts före årets slut.'],
    reportLastDay: '2028-03-01',
    policy: 'equal',
    basis: { number: 'exempel-1', date: '2026-12-01' },
    example: true,
    version: 1,
    changedAt: '2026-12-01T08:00:00.000Z',
    ...more,
  })

/** The applicants' function in a world of its own, with a round open in Östergötland. */
export const startApplicants = async () => {
  const world = await startWorld({ start: '2027-01-11T08:00:00.000Z' })
  const deps: ApplicantDeps = {
    ...world.deps,
    uploads: world.bucketUploads,
    letters: world.letterLinks,
    uploadsOrigin: '',
  }
  const openRound = async (content: Round) => {
    await world.table.write(put(roundItem(content)))
    await world.table.write(put(publicRoundItem(content)))
  }
  await openRound(aRound())

  const person = (
    subject: string,
    of: { orgId?: string; roles?: Role[]; claim?: string } = {},
    given: ApplicantDeps = deps,
  ): Visitor =>
    visitor(routes, given, {
      subject,
      name: `Namn ${subject}`,
      tenant: of.orgId === undefined ? null : { kind: 'organisation', id: of.orgId, name: 'Organisationen' },
      roles: of.roles ?? [],
      ...(of.claim === undefined ? {} : { organisationNumber: of.claim }),
    })

  /** A signatory of an organisation, whose space is opened on the way. */
  const signatory = async (orgId = 'K0580', subject = `SIGN-${orgId}`): Promise<Visitor> => {
    await person(subject).post('/ansok/organisation', { orgId })
    return person(subject, { orgId, roles: ['applicant', 'signatory'] })
  }
  return { world, deps, table: world.table, openRound, person, signatory }
}
export type Applicants = Awaited<ReturnType<typeof startApplicants>>

/** The world of a test file and a signatory of Linköping's in it, from before its first test until after its last. */
export let at: Applicants
export let maria: Visitor
export const openForMaria = (subject = 'MARIA'): void => {
  beforeAll(async () => {
    at = await startApplicants()
    maria = await at.signatory('K0580', subject)
  })
  afterAll(() => at.world.close())
}

const asForm = (fields: readonly [string, string][]): Record<string, string | string[]> => {
  const form: Record<string, string | string[]> = {}
  for (const [name, value] of fields) {
    const before = form[name]
    form[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return form
}

/** The form on a page that fits, as it would be sent with some fields changed. */
export const formOn = (
  html: string,
  wanted: (form: HtmlForm) => boolean,
  changes: Changes = {},
): { action: string; form: Record<string, string | string[]> } => {
  const found = formsOf(html, '').find(wanted)
  if (found === undefined) throw new Error('no such form on the page')
  return { action: found.action, form: asForm(fill(found.fields, changes)) }
}

/** Fills in a form of a page and sends it. Says the address when the form names none. */
export const sendOn = async (
  who: Visitor,
  address: string,
  wanted: (form: HtmlForm) => boolean,
  changes: Changes = {},
): Promise<Visited> => {
  const { action, form } = formOn((await who.get(address)).html, wanted, changes)
  return who.post(action === '' ? address : action, form)
}

export const holds =
  (name: string) =>
  ({ fields }: HtmlForm): boolean =>
    fields.some(([field]) => field === name)
export const goesTo =
  (end: string) =>
  ({ action }: HtmlForm): boolean =>
    action.endsWith(end)

/** The words of a page, as somebody reads them. */
export const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:nbsp|#160);|\u00a0/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

export const faults = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

/** A new draft in the open round, and its address. */
export const startDraft = async (who: Visitor, roundId = '2027-1'): Promise<string> => {
  const answer = `/ansok/ny/${roundId}?sokande=kommun&andamal=area`
  const { to } = await sendOn(who, answer, holds('instance'))
  return to
}

/** Everything 5 § asks for, section by section. */
const fullAnswers: Record<string, Changes> = {
  contact: {
    name: 'Kontakt Exempel',
    email: 'kontakt@example.se',
    phone: '013-20 60 00',
    officialMailbox: 'registrator@example.se',
  },
  areas: { areas: ['close-relations', 'honour'] },
  measures: {
    'measures.0.title': 'Samtalsstöd',
    'measures.0.description': 'Stöd till dem som vill lämna en våldsam relation.',
    'measures.0.targetGroup': 'Cirka 200 vuxna.',
    'measures.0.kind': 'leaving-violence',
    'measures.0.costs.0.what': 'Samordnare',
    'measures.0.costs.0.year': '2027',
    'measures.0.costs.0.amount': '1 250 000',
  },
  need: { description: 'Behovet har kartlagts.', survey: 'Regional kartläggning 2026.' },
  followup: { plan: 'Vi mäter varje halvår.' },
  bars: { otherGrants: 'inga', notCovered: 'Eget projektnummer.', notStatutory: 'Utöver grunduppdraget.' },
}

export const writeAll = async (who: Visitor, draft: string): Promise<void> => {
  for (const [section, answers] of Object.entries(fullAnswers)) {
    const { status } = await sendOn(who, `${draft}/${section}`, holds('version'), {
      ...answers,
      action: 'save',
    })
    if (status !== 303) throw new Error(`${section} was not saved`)
  }
}

export const declared = { declarations: ['correct', 'not-statutory', 'not-funded'] }

/** Sends a draft from check answers; the address of the receipt. */
export const sendDraft = async (who: Visitor, draft: string): Promise<string> =>
  (await sendOn(who, `${draft}/granska`, goesTo('/skicka'), declared)).to

export const caseIn = (address: string): string => /arende\/([0-9A-Z]{26})/.exec(address)?.[1] ?? ''
export const draftIn = (address: string): string => /utkast\/([0-9A-Z]{26})/.exec(address)?.[1] ?? ''

export const aPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** Posts a file straight to the bucket with the form on the page, as a browser does; where the browser is sent back to. */
export const upload = async (
  who: Visitor,
  draft: string,
  name: string,
  content: Uint8Array<ArrayBuffer>,
  html?: string,
): Promise<{ back: string; key: string }> => {
  const page = html ?? (await who.get(`${draft}/bilagor`)).html
  const form = formsOf(page, '').find(holds('success_action_redirect'))
  if (form === undefined) throw new Error('no upload form')
  const body = new FormData()
  for (const [field, value] of form.fields) body.append(field, value)
  body.append('file', new File([content], name))
  const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  return { back: back.pathname + back.search, key: back.searchParams.get('key') ?? '' }
}

/** The bucket's own check has looked at an upload; without an antivirus. */
export const scan = ({ world }: Applicants, objectKey: string, versionId: string): Promise<void> =>
  scanResult(world.deps, {
    detail: {
      s3ObjectDetails: { objectKey, versionId },
      scanResultDetails: { scanResultStatus: 'UNSUPPORTED' },
    },
  })
