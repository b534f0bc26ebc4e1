import type { Draft } from '../../../shared/aws/drafts.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { sectionNames } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/v1.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { type Task, TaskList } from '../../../shared/web/components/task-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { attached } from '../documents/attached.ts'
import { sv } from '../text/sv.ts'
import { timeLeft } from './deadline.ts'
import { sectionStatus } from './section-status.ts'
import { sectionsOf } from './sections.ts'

const text = sv.draft

const sectionTasks = (draft: Draft, address: string): Task[] => {
  const sections = sectionsOf(draft)
  return sectionNames.map((name) => {
    const stored = draft.sections.find((section) => section.name === name)
    return {
      id: `del-${name}`,
      title: sectionOf(name).title,
      href: `${address}/${name}`,
      hint:
        stored && stored.version > 1
          ? text.changed(stored.changedBy.name, formatInstant(stored.changedAt))
          : undefined,
      status: sectionStatus(name, sections),
    }
  })
}

const documentTask = (draft: Draft, address: string): Task => {
  const count = attached(draft).length
  return {
    id: 'del-bilagor',
    title: text.attachments,
    href: `${address}/bilagor`,
    status: { text: count === 0 ? text.noAttachments : text.count(count) },
  }
}

type View = { draft: Draft; round: Round; now: number; saved: boolean }

/** The draft's parts in any order, with who wrote last and what is left. */
export const taskListPage = (session: Session, { draft, round, now, saved }: View): string => {
  const address = `/ansok/utkast/${draft.meta.id}`
  const review: Task = {
    id: 'del-granska',
    title: text.review,
    href: `${address}/granska`,
    hint: text.reviewHint,
    status: { text: text.states.todo, kind: 'neutral' },
  }
  return page(
    chrome(session, {
      title: text.title,
      back: { href: '/ansok', text: sv.home.title },
      footer: { contact: round.contact },
      ...(saved ? { notice: { kind: 'success' as const, text: sv.section.saved } } : {}),
    }),
    <>
      <span class="sb-caption">{round.title}</span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <SummaryList
        rows={[
          {
            key: text.deadline,
            value: `${formatDay(round.lastDay)} kl.\u00a023.59. ${timeLeft(round.lastDay, now)}`,
          },
        ]}
      />
      <h2 class="govuk-heading-m">{text.parts}</h2>
      <TaskList tasks={[...sectionTasks(draft, address), documentTask(draft, address)]} />
      <h2 class="govuk-heading-m">{text.finish}</h2>
      <TaskList tasks={[review]} />
    </>,
  )
}
