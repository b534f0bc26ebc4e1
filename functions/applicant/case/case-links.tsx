import { mayChange } from '../../../shared/domain/acts/change-application.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { Session } from '../../../shared/web/session.ts'
import { maySign } from '../acting.ts'
import { whyNot } from '../authority/own-proof.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'
import { writings } from './writings.ts'

const text = texts.case

type Link = { path: string; words: string }
type Reader = { session: Session; own: OwnCase; at: Instant }

/** What can be written to the county now; only a signatory declines. */
const letters = ({ session, own }: Reader): Link[] =>
  Object.values(writings)
    .filter(
      (writing) => writing.about !== 'message' && writing.may(own) && (!writing.confirms || maySign(session)),
    )
    .map(({ about, path }) => ({ path, words: texts.afterwards.links[about] }))

const mayWithdraw = ({ session, own: { header } }: Reader): boolean =>
  maySign(session) &&
  !header.flags.includes('withdrawal-asked') &&
  (isAllowed(header.status, 'ask-withdrawal', 'signatory') ||
    isAllowed(header.status, 'interrupt-by-withdrawal', 'signatory'))

const acts = (reader: Reader): Link[] => {
  const { session, own, at } = reader
  const { header } = own
  const late = header.completionRound > 0 && isAllowed(header.status, 'answer-late', 'applicant')
  return [
    ...(late ? [{ path: 'komplettera', words: text.acts.complete }] : []),
    ...(maySign(session) && mayChange(header, at)
      ? [{ path: 'andra', words: texts.afterwards.version.title }]
      : []),
    ...letters(reader),
    ...(whyNot(own) === null ? [{ path: 'behorighet', words: texts.authorityProof.link }] : []),
    { path: 'kopiera', words: texts.afterwards.links.copy },
    ...(mayWithdraw(reader) ? [{ path: 'aterta', words: text.acts.withdraw }] : []),
  ]
}

const reading = (): Link[] => [
  { path: 'ansokan', words: text.acts.answers },
  { path: 'kvittens', words: text.acts.receipt },
  { path: 'konto', words: texts.account.link },
  { path: writings.message.path, words: texts.afterwards.links.message },
]

const List = ({ links, id }: { links: readonly Link[]; id: string }) => (
  <ul class="govuk-list">
    {links.map(({ path, words }) => (
      <li key={path}>
        <a class="govuk-link" href={`/ansok/arende/${id}/${path}`}>
          {words}
        </a>
      </li>
    ))}
  </ul>
)

/** What there is to read in a case, and what the applicant can do in it now. */
export const CaseLinks = (reader: Reader) => {
  const { id } = reader.own.header
  return (
    <>
      <List links={reading()} id={id} />
      <h2 class="govuk-heading-m">{text.can}</h2>
      <List links={acts(reader)} id={id} />
    </>
  )
}
