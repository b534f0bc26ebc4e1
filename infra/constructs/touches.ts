import type { Touch } from '../../functions/catalogue/row.ts'
import type { Places } from '../places.ts'
import { fileTouches } from './file-touches.ts'
import type { Given } from './grant.ts'
import {
  deleteActions,
  onPartitions,
  onWholeTable,
  partitions,
  readActions,
  writeActions,
} from './table-grants.ts'

/** Where people and machines sign in, and the clients of the latter: known only when the user pool exists, or given by the platform. */
export type SignIn = { issuer: string; clientId: string; machines: readonly string[] }

/** The one place where a grant and its variables meet, so that they cannot drift apart. */
export const touchesOf = (places: Places, signIn: SignIn): Record<Touch, Given> => {
  const { tableName, recordsBucket, origin } = places
  const table = { TABLE_NAME: tableName }
  const everything = [...readActions, ...writeActions, ...deleteActions]
  return {
    'sign-in': {
      variables: { ...table, ISSUER: signIn.issuer, CLIENT_ID: signIn.clientId, ORIGIN: origin },
      grants: [onPartitions(places, everything, [partitions.sessions, partitions.people])],
    },
    sessions: {
      variables: { ...table, ORIGIN: origin },
      grants: [
        onPartitions(places, readActions, [partitions.sessions, partitions.people]),
        onPartitions(places, ['dynamodb:PutItem'], [partitions.parked]),
      ],
    },
    machines: { variables: table, grants: [onPartitions(places, readActions, [partitions.people])] },
    memberships: {
      variables: table,
      grants: [onPartitions(places, ['dynamodb:PutItem', ...deleteActions], [partitions.people])],
    },
    feedback: {
      variables: table,
      grants: [onPartitions(places, ['dynamodb:PutItem'], [partitions.feedback])],
    },
    rounds: { variables: table, grants: [onPartitions(places, readActions, [partitions.rounds])] },
    published: { variables: table, grants: [onPartitions(places, readActions, [partitions.published])] },
    proofs: {
      variables: table,
      grants: [
        onPartitions(places, readActions, [partitions.proofHeads, partitions.proofLists, partitions.proofs]),
      ],
    },
    'own-organisation': {
      variables: table,
      grants: [onPartitions(places, everything, [partitions.organisations], ['organisation'])],
    },
    'submitted-cases': {
      variables: table,
      grants: [
        onPartitions(
          places,
          [...readActions, ...writeActions],
          [partitions.cases, partitions.caseOutboxes, partitions.caseIdempotency],
        ),
      ],
    },
    county: {
      variables: { ...table, COUNTY_ROLE_ARN: places.countyRoleArn, RECORDS_BUCKET: recordsBucket },
      grants: [{ actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [places.countyRoleArn] }],
    },
    'whole-table': { variables: table, grants: [onWholeTable(places)] },
    ...fileTouches(places),
    workflow: {
      variables: { STATE_MACHINE_ARN: places.workflowArn },
      grants: [
        { actions: ['states:StartExecution', 'states:SendTaskSuccess'], resources: [places.workflowArn] },
        {
          actions: ['states:DescribeExecution'],
          resources: [places.executionsArn],
          wide: 'The executions of one workflow are named after their cases.',
        },
      ],
    },
    mail: {
      variables: { MAIL_FROM: places.mailFrom, ORIGIN: origin },
      grants: [
        {
          actions: ['ses:SendEmail'],
          resources: [places.mailIdentityArn, places.mailSettingsArn],
          conditions: { StringEquals: { 'ses:FromAddress': places.mailFrom } },
        },
      ],
    },
  }
}

/** All that the touches of one function give it. */
export const givenTo = (all: Record<Touch, Given>, touches: readonly Touch[]): Given => ({
  variables: Object.assign({}, ...touches.map((touch) => all[touch].variables)),
  grants: touches.flatMap((touch) => all[touch].grants),
})
