import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyWithin } from '../listen.ts'
import { escaped } from '../page.ts'
import type { CredentialStore } from './credentials.ts'

type StsDeps = {
  credentials: Pick<CredentialStore, 'issue' | 'principalOf'>
  roles: ReadonlySet<string>
  now: () => number
}

const parameters = new Set(['Action', 'Version', 'RoleArn', 'RoleSessionName', 'DurationSeconds'])
// The SDK sends an empty list as `Tags=`.
const memberName = /^(Tags|Tags\.member\.(\d+)\.(Key|Value)|TransitiveTagKeys\.member\.\d+)$/

const answer = (response: ServerResponse, status: number, xml: string): void => {
  response.writeHead(status, { 'content-type': 'text/xml' })
  response.end(xml)
}

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  answer(
    response,
    status,
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error></ErrorResponse>`,
  )

const tagsOf = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const [, , number, part] = memberName.exec(name) ?? []
      return part === 'Key' ? [[value, form.get(`Tags.member.${number}.Value`) ?? '']] : []
    }),
  )

/** STS AssumeRole: credentials for a role of the template, carrying the session's tags. Anything else is refused. */
export const createSts =
  ({ credentials, roles, now }: StsDeps) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams((await bodyWithin(request, 100_000))?.toString() ?? '')
    const action = form.get('Action') ?? ''
    const role = form.get('RoleArn') ?? ''
    const session = form.get('RoleSessionName') ?? ''
    const accessKeyId = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const unknown = [...form.keys()].find((name) => !parameters.has(name) && !memberName.test(name))
    if (action !== 'AssumeRole')
      return refuse(response, 400, 'InvalidAction', `The action ${action} is not supported here`)
    if (unknown !== undefined)
      return refuse(response, 400, 'ValidationError', `The parameter ${unknown} is not supported here`)
    if (!/^[\w+=,.@-]{2,64}$/.test(session))
      return refuse(response, 400, 'ValidationError', 'RoleSessionName')
    if (credentials.principalOf(accessKeyId) === undefined)
      return refuse(
        response,
        403,
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
      )
    if (!roles.has(role)) return refuse(response, 403, 'AccessDenied', `${role} may not be assumed`)

    const expires = now() + Number(form.get('DurationSeconds') ?? 3600) * 1000
    const issued = credentials.issue({ role, session, tags: tagsOf(form), expires })
    const assumed = `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${session}`
    answer(
      response,
      200,
      `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<AssumedRoleUser><AssumedRoleId>LOCAL:${escaped(session)}</AssumedRoleId><Arn>${escaped(assumed)}</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>${issued.accessKeyId}</AccessKeyId><SecretAccessKey>${issued.secretAccessKey}</SecretAccessKey>
<SessionToken>${issued.sessionToken}</SessionToken><Expiration>${new Date(expires).toISOString()}</Expiration></Credentials>
</AssumeRoleResult><ResponseMetadata><RequestId>${crypto.randomUUID()}</RequestId></ResponseMetadata></AssumeRoleResponse>`,
    )
  }
