import type { ClientMetadata, Configuration } from 'oidc-provider'
import { demonstrationSecret } from '../machines.ts'
import type { MachineClient } from '../template/callers.ts'

/** The template's clients that sign in as themselves. */
export const machineMetadata = (machines: readonly MachineClient[]): ClientMetadata[] =>
  machines.map(({ id, scopes }) => ({
    client_id: id,
    client_secret: demonstrationSecret,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: scopes.join(' '),
  }))

/** Machines get a signed token that says who they are; people's stay what they were. */
export const machineFeatures = (origin: string): NonNullable<Configuration['features']> => ({
  clientCredentials: { enabled: true },
  resourceIndicators: {
    enabled: true,
    defaultResource: (_, client) => (client.grantTypeAllowed('client_credentials') ? origin : []),
    useGrantedResource: () => true,
    getResourceServerInfo: (_ctx, _resource, client) => ({
      scope: client.scope ?? '',
      audience: client.clientId,
      accessTokenTTL: 15 * 60,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
})
