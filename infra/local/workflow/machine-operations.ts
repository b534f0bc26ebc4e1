import * as z from 'zod'
import { readDefinition, told } from './definition.ts'
import { arn, machineOf, type Operation, operation, seconds } from './operation.ts'

const describeStateMachine = operation(
  z.strictObject({ stateMachineArn: arn, includedData: z.literal('ALL_DATA').optional() }),
  (deps, { stateMachineArn }) => {
    const { definition, createdAt } = machineOf(deps, stateMachineArn)
    return {
      stateMachineArn,
      name: stateMachineArn.split(':').at(-1),
      status: 'ACTIVE',
      definition,
      roleArn: 'arn:aws:iam::000000000000:role/local',
      type: 'STANDARD',
      creationDate: seconds(createdAt),
    }
  },
)

const validateStateMachineDefinition = operation(
  z.strictObject({ definition: z.string(), type: z.literal('STANDARD').optional() }),
  (_deps, { definition }) => {
    const read = readDefinition(definition)
    if ('definition' in read) return { result: 'OK', diagnostics: [], truncated: false }
    const diagnostics = read.problems.map((problem) => ({
      severity: 'ERROR',
      code: 'SCHEMA_VALIDATION_FAILED',
      message: told(problem),
      location: problem.state === undefined ? '/' : `/States/${problem.state}`,
    }))
    return { result: 'FAIL', diagnostics, truncated: false }
  },
)

export const machineOperations: Record<string, Operation> = {
  DescribeStateMachine: describeStateMachine,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
}
