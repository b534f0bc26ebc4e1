import { words } from '../text/words.ts'

type TabLink = { href: string; text: string; current?: boolean | undefined }

/** Parts of a case as links with addresses of their own: they can be saved, sent and opened in a new window. */
export const TabLinks = ({ tabs, label }: { tabs: readonly TabLink[]; label?: string | undefined }) => (
  <nav class="sb-tabs" aria-label={label ?? words.tabs}>
    <ul class="sb-tabs__list">
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a href={tab.href} class="sb-tabs__link" aria-current={tab.current ? 'page' : undefined}>
            {tab.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
