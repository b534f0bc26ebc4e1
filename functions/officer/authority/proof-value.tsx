import { Written } from '../../../shared/web/components/summary-list.tsx'
import { Tag, type TagKind } from '../../../shared/web/components/tag.tsx'
import { DocumentLink } from '../case/document-link.tsx'
import { sv } from '../text/sv.ts'
import type { ShownProof } from './read-proof.ts'

const text = sv.authority
const kinds: Record<ShownProof['verdict'], TagKind> = {
  waiting: 'info',
  accepted: 'success',
  insufficient: 'warning',
}

type ValueProps = { id: string; proof: ShownProof; assesses: boolean }

/** The proof of authority with what has been found of it, and the way to say so. */
export const ProofValue = ({ id, proof, assesses }: ValueProps) => (
  <>
    <DocumentLink id={id} document={proof.document} />{' '}
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
