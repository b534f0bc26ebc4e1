import { type Configuration, Provider } from 'oidc-provider'
import { plainPage } from '../page.ts'
import { findPerson } from '../people.ts'
import type { MachineClient } from '../template/callers.ts'
import type { identityKeys } from './keys.ts'
import { machineFeatures, machineMetadata } from './machines.ts'
import { problemPage } from './sign-in-page.ts'

export const mount = '/_local/oidc'
const minutes = (count: number): number => count * 60

type ProviderInput = {
  origin: string
  clientId: string
  machines: readonly MachineClient[]
  keys: ReturnType<typeof identityKeys>
}

const configuration = ({ origin, clientId, machines, keys }: ProviderInput): Configuration => ({
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${origin}/`],
    },
    ...machineMetadata(machines),
  ],
  jwks: { keys: [keys.jwk] },
  cookies: { keys: [keys.cookieKey] },
  scopes: ['openid', 'profile', 'email', ...machines.flatMap(({ scopes }) => scopes)],
  claims: { openid: ['sub', 'name', 'email', 'org_number'], profile: [], email: [] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `${mount}/interaction/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    ...machineFeatures(origin),
    rpInitiatedLogout: {
      logoutSource: (ctx, form) => {
        ctx.body = plainPage(
          'Logga ut',
          `${form}<button form="op.logoutForm" name="logout" value="yes">Logga ut</button>`,
        )
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.body = plainPage('Du är utloggad', '<p><a href="/">Till startsidan</a></p>')
      },
    },
  },
  ttl: {
    AccessToken: minutes(10),
    AuthorizationCode: minutes(1),
    Grant: minutes(60),
    IdToken: minutes(10),
    Interaction: minutes(30),
    Session: minutes(60),
  },
  findAccount: (_, subject) => {
    const person = findPerson(subject)
    return (
      person && {
        accountId: subject,
        claims: () => ({
          sub: subject,
          name: person.name,
          email: person.email,
          ...(person.orgNumber !== undefined && { org_number: person.orgNumber }),
        }),
      }
    )
  },
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session?.accountId ?? '' })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
  renderError: (ctx, { error, error_description }) => {
    ctx.type = 'html'
    ctx.body = problemPage(error_description ?? error)
  },
})

/** The identity provider: one public client, any return address of the service's own origin. */
export const createProvider = (input: ProviderInput): Provider => {
  const provider = new Provider(`${input.origin}${mount}`, configuration(input))
  const ownAddress = (uri: string): boolean => URL.canParse(uri) && new URL(uri).origin === input.origin
  provider.Client.prototype.redirectUriAllowed = ownAddress
  provider.Client.prototype.postLogoutRedirectUriAllowed = ownAddress
  return provider
}
