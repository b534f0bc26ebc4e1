import type { Unsent } from '../../../shared/aws/beside-documents.ts'
import { mayChange } from '../../../shared/domain/acts/change-application.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { maySign } from '../acting.ts'
import { whyNot } from '../completion/when-open.ts'
import { sizeText } from '../documents/document-words.ts'
import { Remove } from '../documents/documents-page.tsx'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'
import { writings } from './writings.ts'

const text = texts.unsent

type View = { session: Session; own: OwnCase; unsent: readonly Unsent[]; at: Instant }

/** How such a file can be handed in now. */
const ways = ({ session, own, at }: View): { path: string; words: string }[] => [
  ...(whyNot(own) === null ? [{ path: 'komplettera/bilagor', words: text.answer }] : []),
  ...(maySign(session) && mayChange(own.header, at) ? [{ path: 'andra/bilagor', words: text.changed }] : []),
  { path: writings.message.path, words: text.write },
]

/** Files that lie in the bucket and are in no case: what they are, how they are handed in, and how they go. */
export const UnsentFiles = (view: View) => {
  const { session, own, unsent } = view
  if (unsent.length === 0) return null
  const address = `/ansok/arende/${own.header.id}`
  return (
    <>
      <DataTable
        caption={text.caption}
        columns={[
          { text: text.file },
          { text: text.size, numeric: true },
          { text: text.came },
          { text: text.goes },
          { text: text.change },
        ]}
        rows={unsent.map(({ document, cameAt, goesAt }) => [
          document.name,
          sizeText(document.size),
          formatInstant(cameAt),
          formatDay(dayOf(goesAt)),
          <Remove session={session} list={`${address}/uppladdat`} document={document} />,
        ])}
      />
      <p class="govuk-body">{text.intro}</p>
      <ul class="govuk-list">
        {ways(view).map(({ path, words }) => (
          <li key={path}>
            <a class="govuk-link" href={`${address}/${path}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
