import type { Waiting } from '../../../shared/aws/waiting-documents.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import type { OwnCase } from '../case/load-case.ts'

type Sent = Pick<OwnCase, 'body' | 'documents'>

const isIn = (documents: readonly { id: string }[], id: string): boolean =>
  documents.some((document) => document.id === id)

/** The documents of the version that stands. */
export const documentsNow = ({ body, documents }: Sent): CaseDocument[] =>
  documents.filter(({ id }) => isIn(body.documents, id))

/** What the application will hold when the change is sent. */
export const documentsThen = (own: Sent, { added, out }: Waiting): CaseDocument[] => [
  ...documentsNow(own).filter(({ id }) => !isIn(out, id)),
  ...added,
]

/** What was shown as going with the change: ids of new files, and `-id` of documents that go. */
export const shownFiles = ({ added, out }: Waiting): string =>
  [...added.map(({ id }) => id), ...out.map(({ id }) => `-${id}`)].join(' ')

/** Of what waits, what was shown: nothing is sent unseen. */
export const seenOf = ({ added, out }: Waiting, shown: readonly string[]): Waiting => ({
  added: added.filter(({ id }) => shown.includes(id)),
  out: out.filter(({ id }) => shown.includes(`-${id}`)),
})
