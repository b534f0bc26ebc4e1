import { Validations } from 'aws-cdk-lib'
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'

/** One statement of a policy. `wide` says why a resource in it ends with `*`; without it the check refuses one. */
export type Grant = Pick<PolicyStatementProps, 'conditions'> & {
  actions: string[]
  resources: string[]
  wide?: string
}

export const statementOf = ({ actions, resources, conditions }: Grant): PolicyStatement =>
  new PolicyStatement({ actions, resources, ...(conditions === undefined ? {} : { conditions }) })

/** The check's own name for a wide resource; it writes a policy variable in angles. */
const finding = (resource: string): string =>
  `AwsSolutions-IAM5[Resource::${resource.replaceAll(/\$\{([^}]+)\}/g, '<$1>')}]`

/** Accepts the wide resources a grant gives a reason for, and no other. */
export const acceptWide = (scope: Construct, grants: readonly Grant[]): void => {
  for (const { resources, wide } of grants) {
    if (wide === undefined) continue
    for (const resource of resources.filter((name) => name.includes('*')))
      Validations.of(scope).acknowledge({ id: finding(resource), reason: wide })
  }
}

/** What a touch gives: variables and the grants without which they are of no use. */
export type Given = { variables: Record<string, string>; grants: Grant[] }
