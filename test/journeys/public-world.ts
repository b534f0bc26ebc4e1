import { monotonicFactory } from 'ulid'
import type { PublicDeps } from '../../functions/public/deps.ts'
import { keys } from '../../shared/aws/keys.ts'
import { publicRoundItem } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { type Round, round } from '../../shared/domain/round.ts'
import { type Identity, type Person, signInFailed } from '../../shared/identity.ts'
import { organisationById } from '../../shared/register/register.ts'
import { startStore } from '../harness/store.ts'

const origin = 'https://statsbidrag.example.se'

export const aRound = (more: Partial<Round> = {}): Round =>
  round.parse({
    id: '2026-1',
    county: '05',
    title: 'Statsbidrag 2026',
    opensOn: '2026-01-07',
    lastDay: '2026-02-18',
    budgetYear: 2026,
    text: 'Ni kan söka för åtgärder under 2026.',
    contact: { name: 'Länsstyrelsen Östergötland', email: 'bidrag@example.se', phone: '010-000 00 00' },
    conditions: ['Pengarna ska ha använts före årets slut.'],
    reportLastDay: '2027-03-01',
    policy: 'equal',
    basis: { number: '1-2026', date: '2026-01-02' },
    example: false,
    version: 1,
    changedAt: '2026-01-02T08:00:00.000Z',
    ...more,
  })

export const anna: Person = {
  subject: 'TEST-ANNA',
  name: 'Anna Exempel',
  email: 'anna@example.se',
  organisationNumber: '212000-0449',
}

/** An identity provider that signs in whoever `person` is, or fails as told. */
const fakeIdentity = () => {
  const provider: { person: Person; fails: Error | null; made: number } = {
    person: anna,
    fails: null,
    made: 0,
  }
  const identity: Identity = {
    start: async () => {
      if (provider.fails !== null) throw provider.fails
      provider.made += 1
      const n = String(provider.made)
      return {
        to: `https://id.example.se/?state=state-${n}`,
        attempt: { verifier: `v${n}`, state: `state-${n}`, nonce: `n${n}` },
      }
    },
    finish: async ({ verifier }, query) => {
      if (query.get('error') !== null) throw signInFailed('denied')
      if (query.get('code') !== `code-for-${verifier}`) throw signInFailed('refused')
      return provider.person
    },
  }
  return { provider, identity }
}

export const startPublicWorld = async () => {
  const store = await startStore()
  const { provider, identity } = fakeIdentity()
  const clock = { now: Date.parse('2026-01-20T09:00:00.000Z') }
  const warnings: unknown[] = []
  const errors: unknown[] = []
  const deps: PublicDeps = {
    now: () => clock.now,
    newId: monotonicFactory(),
    log: {
      info: () => undefined,
      warn: (code, facts) => void warnings.push({ code, facts }),
      error: (code, facts) => void errors.push({ code, facts }),
    },
    table: store.table,
    origin,
    uploadsOrigin: '',
    identity,
    issuer: 'https://identitet.example.se',
    readAsset: async () => null,
  }
  return {
    deps,
    table: store.table,
    clock,
    provider,
    warnings,
    errors,
    publish: async (...rounds: Round[]) => {
      for (const content of rounds) await store.table.write(put(publicRoundItem(content)))
    },
    giveRole: (subject: string, kind: 'county' | 'organisation', id: string, roles: Role[]) =>
      store.table.write(
        put({
          ...keys.personRole(subject, `${kind === 'county' ? 'C' : 'O'}${id}`),
          tenant: kind === 'county' ? { kind, id } : { kind, id, name: organisationById(id)?.name },
          roles,
        }),
      ),
    close: store.close,
  }
}
export type PublicWorld = Awaited<ReturnType<typeof startPublicWorld>>
