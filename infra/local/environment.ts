import type { Credentials } from './aws/credentials.ts'
import type { FunctionConfig } from './template/compute.ts'
import type { StackModel } from './template/read-stack.ts'

/** The identity provider's one public client. */
export const clientId = 'statsbidrag-local'

export type Endpoints = { origin: string; issuer: string; aws: string; s3: string; workflow: string }

/** Where the AWS SDK finds each service. */
const endpointVariables = ({ aws, s3, workflow }: Endpoints): Record<string, string> => ({
  AWS_ENDPOINT_URL_DYNAMODB: `${aws}/dynamodb`,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: `${aws}/dynamodb`,
  AWS_ENDPOINT_URL_STS: `${aws}/sts`,
  AWS_ENDPOINT_URL_SESV2: `${aws}/ses`,
  AWS_ENDPOINT_URL_S3: s3,
  AWS_ENDPOINT_URL_SFN: workflow,
})

const credentialVariables = ({
  accessKeyId,
  secretAccessKey,
  sessionToken,
}: Credentials): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
})

/** The template's variables that name a place on AWS: here they are this machine's. */
const addressVariables = ({ origin, issuer, s3 }: Endpoints): Record<string, string> => ({
  ORIGIN: origin,
  ISSUER: issuer,
  UPLOADS_ORIGIN: s3,
  CLIENT_ID: clientId,
})

const restrictedTo = (
  names: Record<string, string>,
  values: Record<string, string>,
): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([name]) => name in names))

/** The environment of one function: the template's, its own credentials, and what Lambda itself sets. */
export const functionEnvironment = (
  config: FunctionConfig,
  region: string,
  endpoints: Endpoints,
  credentials: Credentials,
): Record<string, string> => ({
  ...config.environment,
  ...restrictedTo(config.environment, addressVariables(endpoints)),
  ...endpointVariables(endpoints),
  ...credentialVariables(credentials),
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: config.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(config.memoryMb),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  LAMBDA_TASK_ROOT: config.dir ?? '',
  _HANDLER: config.handler,
})

/** For commands and tests: the owner's credentials and every variable of every function, to use the SDK with. */
export const ownerEnvironment = (
  { functions, region }: Pick<StackModel, 'functions' | 'region'>,
  endpoints: Endpoints,
  credentials: Credentials,
): Record<string, string> => {
  const variables = Object.assign({}, ...functions.map(({ environment }) => environment))
  return {
    ...variables,
    ...restrictedTo(variables, addressVariables(endpoints)),
    ...endpointVariables(endpoints),
    ...credentialVariables(credentials),
    AWS_REGION: region,
  }
}
