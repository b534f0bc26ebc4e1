import type { CheckedUploads } from '../../../shared/aws/checked-uploads.ts'
import type { Mail } from '../../../shared/aws/mail.ts'
import type { Workflow } from '../../../shared/aws/workflow.ts'
import type { Write } from '../../../shared/aws/write.ts'
import type { Base, WithRecords, WithTable, WithUnsentDays } from '../../../shared/deps.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Event } from '../../../shared/domain/event.ts'
import type { Moved } from '../../../shared/domain/lists.ts'
import type { LetterDeps } from '../../../shared/letters/document.ts'

export type EffectDeps = Base &
  WithTable &
  WithRecords &
  WithUnsentDays & {
    workflow: Workflow
    mail: Mail
    uploads: CheckedUploads
    letters: () => Promise<LetterDeps>
    origin: string
  }

/** An event of a case, with the header as it now stands (which may be further on), and the counters its act moved. */
export type CaseSubject = { header: CaseHeader; event: Event; moved: Moved }
/** An event of a tenant's log: `C#05` or `O#K0580`. */
export type LogSubject = { tenant: string; event: Event }

/**
 * Something that follows from an event. It does what lies outside the table, which must bear being done twice,
 * and gives back the writes that go into the table together with its done-mark: those happen once.
 */
export type Effect<Subject> = {
  name: string
  /** Which events it follows from, where it is not all of their kind; the others are not marked. */
  concerns?: (subject: Subject) => boolean
  run: (deps: EffectDeps, subject: Subject) => Promise<readonly Write[]>
}
