import { hashOf } from './chain.ts'

/** Without the characters that are taken for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code of twelve characters in groups of four, from as many random bytes: 60 bits. */
export const confirmationCode = (random: Uint8Array): string =>
  [...random.subarray(0, 12)]
    .map((byte) => alphabet[byte % alphabet.length] ?? '')
    .join('')
    .replaceAll(/.{4}(?=.)/g, '$&-')

/** How a code is kept: nobody who reads the store can use it. Case, spaces and hyphens do not matter. */
export const codeHash = (orgId: string, code: string): string =>
  hashOf(`code ${orgId} ${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`)

/** The same for the secret in an invitation's link. */
export const invitationHash = (invitation: string, secret: string): string =>
  hashOf(`invitation ${invitation} ${secret}`)
