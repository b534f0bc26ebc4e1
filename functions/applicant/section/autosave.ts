import type { Draft } from '../../../shared/aws/drafts.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { formatClock } from '../../../shared/domain/time.ts'
import { budgetSummary } from '../../../shared/form/budget-summary.tsx'
import type { Section } from '../../../shared/form/definition.ts'
import { differences } from '../../../shared/form/difference.ts'
import type { Values } from '../../../shared/form/section-schema.ts'
import { writeSection } from '../../../shared/form/write.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { type StoredSection, storedSection } from '../draft/sections.ts'
import { texts } from '../text/texts.ts'
import type { SectionPost } from './read-section-form.ts'
import { noteWriter, writersIn } from './writers.ts'

const text = texts.together

type Writing = {
  draft: Draft
  section: Section
  stored: StoredSection
  post: SectionPost
  at: Instant
  /** Saves as whoever writes may: the version it then has, or null when somebody was first. */
  save: (values: Values) => Promise<number | null>
  /** The draft as it is now, behind the same wall. */
  again: () => Promise<Draft>
}

const json = (status: number, value: unknown): Response => ({ kind: 'json', value, status })

/** A section saved while somebody writes: by the same rules as with the button, answered to the script of the page. */
export const autosave = async (
  deps: WithTable & Pick<Base, 'now'>,
  session: Session,
  { draft, section, stored, post, at, save, again }: Writing,
): Promise<Response> => {
  const { values, problems, written } = post.parsed
  const others = writersIn(draft, stored.name, session, deps.now())
  const summary = budgetSummary(section, written)
  const savedAs = (version: number) =>
    json(200, { saved: true, version, at, message: text.saved(formatClock(at)), others, summary })

  if (draft.meta.submittedAs !== null) return json(409, { conflict: true, message: text.sent })
  await noteWriter(deps, session, draft, stored.name)
  if (values === undefined)
    return json(422, { problems, message: text.problem(problems[0]?.text ?? ''), summary })

  const saved = await save(values)
  if (saved !== null) return savedAs(saved)
  const now = await again()
  if (now.meta.submittedAs !== null) return json(409, { conflict: true, message: text.sent })
  const first = storedSection(now, stored.name)
  const lost = differences(section, written, writeSection(section, first.values))
  if (lost.length === 0) return savedAs(first.version)
  return json(409, { conflict: true, message: text.overtaken(first.changedBy.name) })
}
