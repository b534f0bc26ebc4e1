import type { Role } from '../domain/roles.ts'
import type { PageView } from './layout.tsx'
import type { Session } from './session.ts'

/** The stylesheet's address, with its content's hash put in when the bundle is built. */
const stylesheet = (): string => process.env.SITE_CSS ?? '/assets/site.css'

export const roleNames: Record<Role, string> = {
  applicant: 'sökande',
  signatory: 'undertecknare',
  officer: 'handläggare',
  decider: 'beslutsfattare',
  manager: 'enhetschef',
  registrar: 'registrator',
  finance: 'ekonomi',
  reporter: 'nationell redovisning',
  'rc-coordinator': 'samordnare av resurscentrum',
  operator: 'drift',
}

type Link = { href: string; text: string; roles: readonly Role[] }

/** At most five per person (LOOK). */
const links: readonly Link[] = [
  { href: '/ansok', text: 'Våra ansökningar', roles: ['applicant', 'signatory'] },
  { href: '/ansok/medlemmar', text: 'Medlemmar', roles: ['applicant', 'signatory'] },
  { href: '/lan', text: 'Ärenden', roles: ['officer', 'decider', 'manager', 'registrar'] },
  { href: '/lan/rangordning', text: 'Rangordning', roles: ['officer', 'decider', 'manager'] },
  { href: '/lan/diarium', text: 'Diarium', roles: ['registrar', 'officer'] },
  { href: '/lan/installningar', text: 'Inställningar', roles: ['manager'] },
  { href: '/ekonomi', text: 'Utbetalningsunderlag', roles: ['finance'] },
]

type Chrome = Pick<PageView, 'title'> &
  Partial<Omit<PageView, 'title' | 'lang' | 'assets' | 'navigation'>> & { path?: string }

/** Everything around a page's content, from who is signed in. */
export const chrome = (session: Session | null, { path = '', footer = {}, ...view }: Chrome): PageView => ({
  lang: 'sv',
  assets: { css: stylesheet() },
  navigation:
    session === null
      ? []
      : links
          .filter(({ roles }) => roles.some((role) => session.roles.includes(role)))
          .map(({ href, text }) => ({ href, text, current: path === href })),
  ...(session === null
    ? {}
    : {
        actor: {
          name: session.name,
          organisation: session.tenant?.name ?? 'Ingen organisation vald',
          role: session.roles.map((role) => roleNames[role]).join(', ') || 'ingen roll',
          canChange: session.canChange,
        },
      }),
  footer,
  ...view,
})
