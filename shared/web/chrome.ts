import type { Role } from '../domain/roles.ts'
import { language, otherLanguage } from './language.ts'
import type { PageView } from './layout.tsx'
import type { Session } from './session.ts'
import { words } from './text/words.ts'

/** The stylesheet's address, with its content's hash put in when the bundle is built. */
const stylesheet = (): string => process.env.SITE_CSS ?? '/assets/site.css'

/** The script's address, likewise. */
const script = (): string => process.env.SITE_JS ?? '/assets/site.js'

export const roleNames = words.roles

type Link = { href: string; text: keyof typeof words.menu; roles: readonly Role[] }

/** At most five per person (LOOK). */
const links: readonly Link[] = [
  { href: '/ansok', text: 'applications', roles: ['applicant', 'signatory'] },
  { href: '/ansok/medlemmar', text: 'members', roles: ['applicant', 'signatory'] },
  { href: '/lan', text: 'cases', roles: ['officer', 'decider', 'manager', 'registrar'] },
  { href: '/lan/rangordning', text: 'ranking', roles: ['officer', 'decider', 'manager'] },
  { href: '/lan/diarium', text: 'diary', roles: ['registrar', 'officer'] },
  { href: '/lan/jav', text: 'conflicts', roles: ['officer', 'decider', 'manager'] },
  { href: '/lan/organisationer', text: 'organisations', roles: ['registrar'] },
  { href: '/lan/installningar', text: 'settings', roles: ['manager'] },
  { href: '/ekonomi', text: 'payments', roles: ['finance'] },
  { href: '/ekonomi/uppgifter', text: 'paymentTasks', roles: ['finance'] },
]

const otherIn = { sv: { text: 'In English', lang: 'en' }, en: { text: 'På svenska', lang: 'sv' } } as const

/** The same page in the other language, where it can be shown again. */
const switchLanguage = (): PageView['footer']['language'] => {
  const href = otherLanguage()
  return href === null ? undefined : { href, ...otherIn[language()] }
}

type Chrome = Pick<PageView, 'title'> &
  Partial<Omit<PageView, 'title' | 'lang' | 'assets' | 'navigation'>> & { path?: string }

/** Everything around a page's content, from who is signed in. */
export const chrome = (session: Session | null, { path = '', footer = {}, ...view }: Chrome): PageView => ({
  lang: language(),
  assets: { css: stylesheet(), js: script() },
  navigation:
    session === null
      ? []
      : links
          .filter(({ roles }) => roles.some((role) => session.roles.includes(role)))
          .map(({ href, text }) => ({ href, text: words.menu[text], current: path === href })),
  ...(session === null
    ? {}
    : {
        actor: {
          name: session.name,
          organisation: session.tenant?.name ?? words.noOrganisation,
          role: session.roles.map((role) => roleNames[role]).join(', ') || words.noRole,
          canChange: session.canChange,
        },
      }),
  footer: { language: switchLanguage(), ...footer },
  ...(language() === 'sv' ? {} : { phaseNote: words.translation }),
  ...view,
})
