import { newConflict } from '../../../shared/aws/conflicts.ts'
import type { Write } from '../../../shared/aws/write.ts'
import { reportConflict } from '../../../shared/domain/acts/conflict.ts'
import type { Act, Actor } from '../../../shared/domain/advance.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import type { ConflictGround, ConflictReport } from '../../../shared/domain/conflict.ts'

type New = { about: ConflictReport['by']; by: ConflictReport['by']; ground: ConflictGround; text: string }

/** A report as an act on its case, with its text beside it and among what waits for the manager. */
export const newReport = (
  header: CaseHeader,
  { about, by, ground, text }: New,
  actor: Actor,
): { act: Act; also: Write[] } => {
  const act = reportConflict(header, { about: about.subject, ground, textHash: hashOf(text) }, actor)
  const report: ConflictReport = {
    report: act.header.version,
    about,
    by,
    at: actor.at,
    ground,
    text,
    state: 'reported',
    decided: null,
    lifted: null,
    exceptions: [],
    steps: [],
  }
  return { act, also: [newConflict(header, report)] }
}
