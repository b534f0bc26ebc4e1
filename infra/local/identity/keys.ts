import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const saved = z.object({ cookieKey: z.string(), jwk: z.looseObject({ kty: z.string() }) })

/** The provider's signing key and cookie key, made once for a data folder. */
export const identityKeys = (file: string): z.infer<typeof saved> => {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
    const made = { cookieKey: randomBytes(32).toString('base64url'), jwk }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  }
  return saved.parse(JSON.parse(readFileSync(file, 'utf8')))
}
