import { Swedish } from './components/swedish.tsx'
import { words } from './text/words.ts'

export type NavigationLink = { href: string; text: string; current?: boolean | undefined }
export type ActorView = { name: string; organisation: string; role: string; canChange: boolean }
type HeaderView = {
  actor: ActorView | undefined
  navigation: readonly NavigationLink[]
  phaseNote: string | undefined
}

const Actor = ({ actor }: { actor: ActorView }) => (
  <ul class="sb-actor" aria-label={words.actor.heading}>
    <li>
      <strong>
        <Swedish>{actor.organisation}</Swedish>
      </strong>
      , {actor.role}
    </li>
    {actor.canChange && (
      <li>
        <a href="/valj-organisation" class="govuk-link govuk-link--no-visited-state">
          {words.actor.change}
        </a>
      </li>
    )}
    <li class="sb-actor__name">{actor.name}</li>
    <li>
      <a href="/logga-ut" class="govuk-link govuk-link--no-visited-state">
        {words.actor.signOut}
      </a>
    </li>
  </ul>
)

const Navigation = ({ links }: { links: readonly NavigationLink[] }) => (
  <nav class="sb-nav" aria-label={words.navigation}>
    <div class="govuk-width-container">
      <ul class="sb-nav__list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} class="sb-nav__link" aria-current={link.current ? 'page' : undefined}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
)

/** Service name, whom the person acts for, and at most five links. */
export const Header = ({ actor, navigation, phaseNote }: HeaderView) => (
  <>
    <header class="sb-header">
      <div class="govuk-width-container sb-header__inner">
        <a href="/" class="sb-header__service">
          {words.service}
        </a>
        {actor && <Actor actor={actor} />}
      </div>
    </header>
    {navigation.length > 0 && <Navigation links={navigation} />}
    {phaseNote && (
      <aside class="govuk-width-container" aria-label={words.phase}>
        <p class="sb-phase">{phaseNote}</p>
      </aside>
    )}
  </>
)
