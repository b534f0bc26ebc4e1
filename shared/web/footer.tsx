import { Swedish } from './components/swedish.tsx'
import { words } from './text/words.ts'

export type FooterView = {
  /** Help line of the county the page concerns. */
  contact?: { name: string; email: string; phone: string } | undefined
  /** The same page in the other language, where it exists. */
  language?: { href: string; text: string; lang: 'sv' | 'en' } | undefined
}

const links = [
  { href: '/tillganglighet', text: 'accessibility' },
  { href: '/personuppgifter', text: 'personalData' },
  { href: '/om', text: 'about' },
] as const

const Contact = ({ contact }: { contact: NonNullable<FooterView['contact']> }) => (
  <div class="sb-footer__contact">
    <h2 class="sb-footer__title">{words.footer.contact}</h2>
    <Swedish>{contact.name}</Swedish>
    <br />
    <a href={`mailto:${contact.email}`} class="govuk-link govuk-link--no-visited-state">
      {contact.email}
    </a>
    <br />
    {words.footer.phone} {contact.phone}
  </div>
)

export const Footer = ({ view }: { view: FooterView }) => (
  <footer class="sb-footer">
    <div class="govuk-width-container">
      {view.contact && <Contact contact={view.contact} />}
      <ul class="sb-footer__links" aria-label={words.footer.links}>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} class="govuk-link govuk-link--no-visited-state">
              {words.footer[link.text]}
            </a>
          </li>
        ))}
        {view.language && (
          <li>
            <a
              href={view.language.href}
              lang={view.language.lang}
              hreflang={view.language.lang}
              class="govuk-link govuk-link--no-visited-state"
            >
              {view.language.text}
            </a>
          </li>
        )}
      </ul>
    </div>
  </footer>
)
