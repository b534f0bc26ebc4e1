import type { Authority } from '../../../shared/domain/authority.ts'
import type { AuthorityProof } from '../../../shared/domain/authority-proof.ts'
import type { SummaryRow } from '../../../shared/web/components/summary-list.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { proofOf } from '../authority/own-proof.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const text = texts.authority

/** How the proof was assessed; what came with the application is not waited for. */
const statesOf = (proof: AuthorityProof | null, { document }: Authority): string[] => {
  const { states } = texts.authorityProof
  if (proof === null) return []
  if (proof.assessed !== null) return [states[proof.assessed.verdict]]
  return proof.document === document ? [] : [states.waiting]
}

/** What the signatory's authority rests on, and the document that shows it or by which day it was promised. */
export const authorityRows = ({
  body,
  events,
  documents,
}: Pick<OwnCase, 'body' | 'events' | 'documents'>): SummaryRow[] => {
  const { authority } = body
  if (authority === undefined) return []
  const proof = proofOf({ body, events })
  const document = documents.find(({ id }) => id === proof?.document)
  const ground = authority.ground === null ? text.notStated : text.states[authority.ground]
  if (document !== undefined)
    return [
      {
        key: text.row,
        value: [ground, text.attachment(document.name), ...statesOf(proof, authority)]
          .map((part) => `${part}.`)
          .join(' '),
      },
    ]
  return [
    {
      key: text.row,
      value:
        authority.promisedBy === null
          ? ground
          : `${ground}. ${text.promised(formatDay(authority.promisedBy))}`,
    },
  ]
}
