/** What AWS says when it is asked more than it can answer. */
export const overloaded: readonly string[] = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
]
