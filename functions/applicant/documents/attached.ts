import type { Draft } from '../../../shared/aws/drafts.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'

export const mostDocuments = 20

const gone = 'removed'

/** A removed document's place stays taken, so that a check that comes late does not bring it back. */
export const removed = ({ description: _gone, ...document }: CaseDocument): CaseDocument => ({
  ...document,
  name: '',
  versionId: gone,
  size: null,
  state: 'refused',
  sha256: null,
  scanner: null,
  reason: gone,
})

export const isRemoved = ({ reason }: CaseDocument): boolean => reason === gone

/** The documents of a draft as its people see them, in the order they came. */
export const attached = ({ documents }: Pick<Draft, 'documents'>): CaseDocument[] =>
  documents.filter((document) => !isRemoved(document))
