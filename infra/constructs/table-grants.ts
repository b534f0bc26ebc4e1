import { countyPrefix, indexes, keys, organisationPrefix } from '../../shared/aws/keys.ts'
import type { Places } from '../places.ts'
import type { Grant } from './grant.ts'

export const readActions = ['dynamodb:GetItem', 'dynamodb:Query']
export const writeActions = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem']
export const deleteActions = ['dynamodb:DeleteItem']

/** IAM puts the session's own tag here. */
export const countyTag = `\${aws:PrincipalTag/county}`

const anyCounty = '??'
const outbox = (tenant: string): string => keys.outbox(tenant, '0', '', 0).pk.replace(/.$/, '?')

/** What a partition key must look like, in the words of IAM's StringLike (`*` any text, `?` one character). */
export const partitions = {
  sessions: keys.session('*').pk,
  parked: keys.parked('*', '').pk,
  people: keys.personRole('*', '').pk,
  rounds: keys.publicRound('', '').pk,
  published: keys.published('', '').pk,
  feedback: keys.feedback('').pk,
  proofHeads: keys.proofHead(0).pk,
  proofLists: `${keys.proofHead(0).pk}#*`,
  proofs: keys.proof('*').pk,
  organisations: organisationPrefix('*'),
  cases: keys.case(anyCounty, '*').pk,
  caseOutboxes: outbox(`C#${anyCounty}`),
  caseIdempotency: keys.idempotency(`C#${anyCounty}`, '*').pk,
  ownCounty: `${countyPrefix(countyTag)}*`,
}

/** Actions on the keys of some partitions, in the table and in the indexes named. */
export const onPartitions = (
  places: Places,
  actions: string[],
  leadingKeys: string[],
  inIndexes: string[] = [],
): Grant => ({
  actions,
  resources: [places.tableArn, ...inIndexes.map(places.indexArn)],
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys } },
})

/** Every key, and still no scan: there is no query without a tenant. */
export const onWholeTable = (places: Places): Grant => ({
  actions: [...readActions, ...writeActions, ...deleteActions],
  resources: [places.tableArn, ...Object.keys(indexes).map(places.indexArn)],
})
