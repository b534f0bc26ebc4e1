import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import type { Places } from '../places.ts'
import { statementOf } from './grant.ts'

/**
 * Puts the functions' ARNs in the places the workflow file leaves open. Throws when a placeholder names no step
 * function, or a step function stands nowhere: one of the two is then forgotten.
 */
export const fillPlaceholders = (
  text: string,
  steps: readonly string[],
  arnOf: (name: string) => string,
): string => {
  const named = new Set([...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name ?? ''))
  const unknown = [...named].filter((name) => !steps.includes(name))
  const unused = steps.filter((name) => !named.has(name))
  if (unknown.length > 0) throw new Error(`The workflow calls ${unknown.join(', ')}: no such step function`)
  if (unused.length > 0) throw new Error(`The workflow never calls ${unused.join(', ')}`)
  return text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => arnOf(name))
}

export type WorkflowProps = {
  places: Places
  /** The workflow file's text, placeholders and all. */
  definition: string
  steps: ReadonlyMap<string, IFunction>
  logDays: number
}

/** The application's way from submission to payment: the workflow file, and nothing said about it here. */
export class Workflow extends Construct {
  constructor(scope: Construct, id: string, { places, definition, steps, logDays }: WorkflowProps) {
    super(scope, id)
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName: places.workflowName,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(
        fillPlaceholders(definition, [...steps.keys()], places.functionArn),
      ),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', {
          logGroupName: `/aws/vendedlogs/states/${places.workflowName}`,
          retention: logDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    })
    machine.addToRolePolicy(
      statementOf({
        actions: ['lambda:InvokeFunction'],
        resources: [...steps.keys()].map(places.functionArn),
      }),
    )
    machine.node.addDependency(...steps.values())
    Validations.of(machine.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'AWS gives log delivery and trace segments no resource to name.',
    })
  }
}
