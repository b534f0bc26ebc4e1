import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { CatalogueRow } from '../../functions/catalogue/row.ts'
import { catalogue } from '../../functions/catalogue.ts'
import type { Item } from '../../shared/aws/table.ts'
import { pullScopeName } from '../../shared/domain/machine.ts'
import { caseAt, type Stage } from './case-at.ts'
import { commonItems, county, machineClient, orgId } from './given.ts'
import { getPage } from './http-event.ts'

type FirstCall = { event: unknown; items: readonly Item[] }
type Given = { caseId: string; items: readonly Item[] }

const rows: Record<string, CatalogueRow> = catalogue
const draft = '01JZ0000000000000000000001'

/** What the workflow hands a step, beside the place every step gets. */
const stepFacts: Record<string, { stage: Stage; more?: object }> = {
  prioritise: { stage: 'submitted' },
  'place-in-queue': { stage: 'submitted' },
  'await-events': { stage: 'in-review', more: { awaits: ['Proposed', 'CompletionAsked'], token: 'bench' } },
  'time-completion': { stage: 'in-review' },
  'expire-completion': { stage: 'in-review' },
  'issue-decision': { stage: 'decided' },
  'hand-to-finance': { stage: 'decided' },
  park: { stage: 'in-review', more: { at: 'Prioritise', error: 'Bench' } },
}

const pages: Record<string, { path: string; session: string | null; stage: Stage }> = {
  public: { path: '/', session: null, stage: 'submitted' },
  applicant: { path: '/ansok', session: 'APPLICANT', stage: 'in-review' },
  officer: { path: '/lan', session: 'OFFICER', stage: 'in-review' },
  finance: { path: '/ekonomi', session: 'FINANCE', stage: 'payable' },
}

const streamRecord = ({ items }: Given): unknown => {
  const written = items.find(({ sk }) => sk === 'EVENT#00000001') ?? {}
  const NewImage = marshall(written, { removeUndefinedValues: true })
  return { Records: [{ eventID: '1', eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage } }] }
}

const scanned = (): unknown => ({
  detail: {
    s3ObjectDetails: { objectKey: `drafts/${orgId}/${draft}/${draft}/plan.pdf`, versionId: 'v1' },
    scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
  },
})

/** What the gateway's authoriser tells of the ERP's token. */
const pull = (): unknown => {
  const asked = getPage('/api/underlag', null)
  const claims = { client_id: machineClient, scope: pullScopeName }
  return {
    ...asked,
    rawQueryString: 'since=2027-0000',
    requestContext: { ...asked.requestContext, authorizer: { jwt: { claims, scopes: [pullScopeName] } } },
  }
}

const eventOf = (name: string, given: Given): unknown => {
  if (name === 'erp') return pull()
  const page = pages[name]
  if (page !== undefined) return getPage(page.path, page.session)
  const step = stepFacts[name]
  if (step !== undefined) return { caseId: given.caseId, county, since: 0, ...step.more }
  if (name === 'dispatch') return streamRecord(given)
  return name === 'scan-result' ? scanned() : { 'detail-type': 'Scheduled Event', detail: {} }
}

/** A function's first call and the items it meets: a page, a step's input, one record, or the clock. */
export const firstCallOf = async (name: string): Promise<FirstCall> => {
  const given = await caseAt((pages[name] ?? stepFacts[name])?.stage ?? 'submitted')
  return { event: eventOf(name, given), items: [...commonItems(), ...given.items] }
}

const page = z.object({ statusCode: z.literal(200) })
const batch = z.object({ batchItemFailures: z.array(z.unknown()).max(0) })

/** Whether the call did what it was for: a page was shown, a record taken; anything else fails by throwing. */
export const isAnswered = (name: string, result: unknown): boolean => {
  const kinds = rows[name]?.triggers.map(({ kind }) => kind) ?? []
  if (kinds.includes('http')) return page.safeParse(result).success
  return !kinds.includes('stream') || batch.safeParse(result).success
}
