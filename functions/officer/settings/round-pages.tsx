import type { Round } from '../../../shared/domain/round.ts'
import { sv } from '../text/sv.ts'
import { settingsAddress } from './manager-page.tsx'

const pages = [
  { end: 'fragor', text: sv.roundQuestions.link },
  { end: 'forlang', text: sv.extension.title },
]

/** What of a round has a page of its own. */
export const RoundPages = ({ id, title }: Pick<Round, 'id' | 'title'>) => (
  <ul class="govuk-list">
    {pages.map(({ end, text }) => (
      <li key={end}>
        <a class="govuk-link" href={`${settingsAddress}/utlysning/${id}/${end}`}>
          {text}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
      </li>
    ))}
  </ul>
)
