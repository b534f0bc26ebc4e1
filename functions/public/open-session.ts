import { randomBytes } from 'node:crypto'
import { keys } from '../../shared/aws/keys.ts'
import type { PersonRole } from '../../shared/aws/people.ts'
import { put, update, type Write } from '../../shared/aws/write.ts'
import { changedMeanwhile } from '../../shared/domain/errors.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { personSessionItem, type Session, sessionCookie, sessionItem } from '../../shared/web/session.ts'
import type { PublicDeps } from './deps.ts'

export const newSecret = (): string => randomBytes(32).toString('base64url')
export const isSecret = (text: string | null): text is string =>
  text !== null && /^[A-Za-z0-9_-]{43}$/.test(text)

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'
export const cookieOf = (id: string): string => `${sessionCookie}=${id}; ${attributes}`

export const nameOf = ({ tenant: { kind, id, name } }: PersonRole): string =>
  (kind === 'county' ? countyByCode(id)?.authority.name : name) ?? id

/** The item stays until a day after its time: a form sent meanwhile is not lost. */
const endOf = ({ id }: Pick<Session, 'id'>): Write =>
  update(keys.session(id), { set: { ended: true } }, { ended: { equals: false } }, () =>
    changedMeanwhile('session'),
  )

type Opening = {
  who: Pick<Session, 'subject' | 'name' | 'email' | 'organisationNumber' | 'endsAt'>
  /** All that the person may act as, and what of it they act as now. */
  among: readonly PersonRole[]
  acting: PersonRole | undefined
  /** The session this one takes the place of. */
  instead: Session | null
}

/** A new id each time somebody signs in or changes tenant: an id known before is worth nothing after. */
export const openSession = async (
  { table }: Pick<PublicDeps, 'table'>,
  { who, among, acting, instead }: Opening,
): Promise<Session> => {
  const session: Session = {
    ...who,
    id: newSecret(),
    key: newSecret(),
    tenant: acting === undefined ? null : { ...acting.tenant, name: nameOf(acting) },
    roles: acting?.roles ?? [],
    canChange: among.length > 1,
    ended: false,
  }
  const ending = instead === null ? [] : [endOf(instead)]
  await table.transact([put(sessionItem(session)), put(personSessionItem(session)), ...ending])
  return session
}
