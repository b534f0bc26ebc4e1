import * as z from 'zod'
import { readEvents } from '../../../shared/aws/cases.ts'
import { readCaseDocument } from '../../../shared/aws/documents.ts'
import { keys } from '../../../shared/aws/keys.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Authority } from '../../../shared/domain/authority.ts'
import { authorityProof } from '../../../shared/domain/authority-proof.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'

/** The document that stands as proof of authority, and what an officer has found of it. */
export type ShownProof = {
  document: CaseDocument
  verdict: 'waiting' | 'accepted' | 'insufficient'
  note: string
}

const written = z.object({ text: z.string() })

/** Null when nothing has come in that is to show the authority. */
export const readProof = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  { id }: Pick<CaseHeader, 'id'>,
  authority: Authority | undefined,
): Promise<ShownProof | null> => {
  const proof = authorityProof(authority, await readEvents(table, county, id))
  if (proof === null) return null
  const { assessed } = proof
  const [document, note] = await Promise.all([
    readCaseDocument(table, county, id, proof.document),
    assessed === null ? null : table.get(keys.task(county, id, 'AUTHORITY', assessed.version)),
  ])
  return document === null
    ? null
    : {
        document,
        verdict: assessed?.verdict ?? 'waiting',
        note: note === null ? '' : written.parse(note).text,
      }
}
