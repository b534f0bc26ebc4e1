import type { Draft } from '../../../shared/aws/drafts.ts'
import { isRemoved } from '../../../shared/domain/removed-document.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'

export const mostDocuments = 20

/** The documents of a draft as its people see them, in the order they came. */
export const attached = ({ documents }: Pick<Draft, 'documents'>): CaseDocument[] =>
  documents.filter((document) => !isRemoved(document))
