import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'

/** What an execution is given: ids and small facts, never the application. */
export type WorkflowInput = { caseId: string; county: string; at: string; since: number }

export type Workflow = {
  /** Starts `<caseId>-<n>`; one that exists already is what was wanted. */
  start: (name: string, input: WorkflowInput) => Promise<void>
  /** Answers a waiting state. A token that is spent or gone counts as answered (DESIGN 3.3). */
  answer: (token: string, output: Record<string, unknown>) => Promise<void>
  /** The execution's status, or null when there is none by that name. */
  describe: (name: string) => Promise<string | null>
}

export const openWorkflow = (client: SFNClient, stateMachineArn: string): Workflow => ({
  start: async (name, input) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }))
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error
    }
  },

  answer: async (taskToken, output) => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))
    } catch (error) {
      if (!(error instanceof TaskTimedOut) && !(error instanceof TaskDoesNotExist)) throw error
    }
  },

  describe: async (name) => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }))
      return status ?? null
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return null
      throw error
    }
  },
})
