import { Duration } from 'aws-cdk-lib'
import { ArnPrincipal, CompositePrincipal, type IRole, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { indexes } from '../../shared/aws/keys.ts'
import type { Places } from '../places.ts'
import { acceptWide, type Grant, statementOf } from './grant.ts'
import {
  countyTag,
  deleteActions,
  onPartitions,
  partitions,
  readActions,
  writeActions,
} from './table-grants.ts'

const grantsOf = (places: Places): Grant[] => {
  const own = (bucket: string, area: string) => `arn:aws:s3:::${bucket}/${area}/${countyTag}/*`
  const objects = (area: string) => own(places.recordsBucket, area)
  const wide = "The files of one county: the session's own tag is in the address."
  return [
    onPartitions(
      places,
      [...readActions, ...writeActions, ...deleteActions],
      [partitions.ownCounty],
      Object.keys(indexes),
    ),
    {
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [
        'documents',
        'letters',
        'receipts',
        'applications',
        'requests',
        'releases',
        'refusals',
        'batches',
        'answers',
        'reports',
      ].map(objects),
      wide,
    },
    { actions: ['s3:PutObject'], resources: ['batches', 'answers', 'reports'].map(objects), wide },
    {
      actions: ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'],
      resources: [own(places.uploadsBucket, 'desk')],
      wide,
    },
  ]
}

/** The county wall as IAM sees it: whoever takes on this role names one county, and reaches no other (DESIGN 3.4). */
export class CountyRole extends Construct {
  constructor(scope: Construct, id: string, places: Places, members: readonly IRole[]) {
    super(scope, id)
    const trusted = new CompositePrincipal(...members.map(({ roleArn }) => new ArnPrincipal(roleArn)))
    const role = new Role(this, 'Role', {
      roleName: places.countyRoleName,
      description: 'One county at a time: data and files of the county in the session tag.',
      maxSessionDuration: Duration.hours(1),
      assumedBy: trusted.withConditions({ StringLike: { 'aws:RequestTag/county': '??' } }),
    })
    role.assumeRolePolicy?.addStatements(
      new PolicyStatement({
        actions: ['sts:TagSession'],
        principals: [trusted],
        conditions: {
          StringLike: { 'aws:RequestTag/county': '??' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['county'] },
        },
      }),
    )
    const grants = grantsOf(places)
    for (const grant of grants) role.addToPolicy(statementOf(grant))
    acceptWide(this, grants)
  }
}
