import { takeDeskFile } from '../../../../shared/aws/desk-files.ts'
import { documentItem } from '../../../../shared/aws/documents.ts'
import { paperWrite } from '../../../../shared/aws/papers.ts'
import { putNew, type Write } from '../../../../shared/aws/write.ts'
import type { CaseHeader } from '../../../../shared/domain/case.ts'
import { canonical, hashOf } from '../../../../shared/domain/chain.ts'
import type { Paper } from '../../../../shared/domain/paper.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'

/** The hash of what stands beside the chain. */
export const paperHash = (written: Record<string, string>): string => hashOf(canonical(written))

type Registered = {
  paper: Omit<Paper, 'documents'>
  files: readonly CaseDocument[]
  /** Whether the files are the applicant's own, as what shows its authority is; else they are the county's to give out. */
  applicants?: boolean
}

/** A paper with its files, which leave the desk. */
export const paperWrites = (
  { county, id }: CaseHeader,
  { paper, files, applicants = false }: Registered,
): Write[] => [
  paperWrite(county, id, { ...paper, documents: files.map((file) => file.id) }),
  ...files.flatMap((file) => [
    putNew(documentItem(county, id, applicants ? file : { ...file, paper: paper.version })),
    takeDeskFile(county, id, file),
  ]),
]
