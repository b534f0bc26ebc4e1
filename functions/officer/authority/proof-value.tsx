import { Written } from '../../../shared/web/components/summary-list.tsx'
import { Tag, type TagKind } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'
import type { ShownProof } from './read-proof.ts'

const text = sv.authority
const kinds: Record<ShownProof['verdict'], TagKind> = {
  waiting: 'info',
  accepted: 'success',
  insufficient: 'warning',
}

/** A document's name, with a link when it can be opened. */
export const DocumentName = ({ id, document }: { id: string } & Pick<ShownProof, 'document'>) =>
  document.state === 'clean' ? (
    <a class="govuk-link" href={`/lan/arende/${id}/dokument/${document.id}`}>
      {document.name}
    </a>
  ) : (
    <>
      {document.name} ({sv.documents.states[document.state]})
    </>
  )

type ValueProps = { id: string; proof: ShownProof; assesses: boolean }

/** The proof of authority with what has been found of it, and the way to say so. */
export const ProofValue = ({ id, proof, assesses }: ValueProps) => (
  <>
    <DocumentName id={id} document={proof.document} />{' '}
    <Tag text={text.states[proof.verdict]} kind={kinds[proof.verdict]} />
    {proof.note !== '' && <Written text={proof.note} />}
    {assesses && (
      <div>
        <a class="govuk-link" href={`/lan/arende/${id}/behorighet`}>
          {proof.verdict === 'waiting' ? text.link : text.again}
        </a>
      </div>
    )}
  </>
)
