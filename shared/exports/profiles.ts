import { notFound } from '../domain/errors.ts'
import { once } from '../once.ts'
import { type Profile, readProfile } from './profile.ts'
import ledger from './profiles/example-ledger.json' with { type: 'json' }
import payment from './profiles/example-payment.json' with { type: 'json' }

/** Every profile of the project, checked when it is first asked for. A new one is a file and a name here. */
export const profiles = once((): readonly Profile[] => [ledger, payment].map(readProfile))

/** Throws NotFound for a name no profile has. */
export const profileNamed = (id: string | undefined): Profile => {
  const found = profiles().find((each) => each.id === id)
  if (found === undefined) throw notFound('profile')
  return found
}
