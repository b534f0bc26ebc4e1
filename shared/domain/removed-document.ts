import type { CaseDocument } from './submission.ts'

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

/** Whether its people have taken a document out. */
export const isRemoved = ({ reason }: Pick<CaseDocument, 'reason'>): boolean => reason === gone
