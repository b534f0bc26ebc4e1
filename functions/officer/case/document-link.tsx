import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { stateText } from './document-state.ts'

type LinkProps = { id: string; document: CaseDocument }

/** A document's name, with a link when it can be opened, otherwise with how its check went. */
export const DocumentLink = ({ id, document }: LinkProps) =>
  document.state === 'clean' ? (
    <a class="govuk-link" href={`/lan/arende/${id}/dokument/${document.id}`}>
      {document.name}
    </a>
  ) : (
    <>
      {document.name} ({stateText(document)})
    </>
  )
