import { describe } from 'vitest'
import { dynamoDbLocal } from './dynamodb-local.ts'
import { repositoryContract } from './repository-contract.ts'

const other = dynamoDbLocal()

describe('the repository on dynoxide', () => {
  repositoryContract(async () => ({ close: async () => undefined }))
})

describe.skipIf(other.missing !== null)(
  `the repository on Amazon's DynamoDB Local${other.missing === null ? '' : ` (skipped: ${other.missing})`}`,
  () => {
    repositoryContract(async () => {
      if (other.missing !== null) throw new Error(other.missing)
      return other.start()
    })
  },
)
