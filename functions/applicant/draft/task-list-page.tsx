import type { Draft } from '../../../shared/aws/drafts.ts'
import { draftLife } from '../../../shared/domain/draft-life.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Extended } from '../../../shared/web/components/extended.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { type Task, TaskList } from '../../../shared/web/components/task-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { attached } from '../documents/attached.ts'
import { partnersTask } from '../partners/partners-task.ts'
import { writersIn } from '../section/writers.ts'
import { texts } from '../text/texts.ts'
import { timeLeft } from './deadline.ts'
import { OlderForm } from './older-form.tsx'
import { sectionStatus } from './section-status.ts'
import { sectionsOf } from './sections.ts'

const text = texts.draft

type View = { draft: Draft; round: Round; now: number; saved: boolean }

const sectionTasks = (session: Session, { draft, now }: View, address: string): Task[] => {
  const sections = sectionsOf(draft)
  return askedSections(draft.meta).map(({ name }) => {
    const stored = draft.sections.find((section) => section.name === name)
    return {
      id: `del-${name}`,
      title: sectionOf(name).title,
      href: `${address}/${name}`,
      hint: [
        stored && stored.version > 1
          ? text.changed(stored.changedBy.name, formatInstant(stored.changedAt))
          : '',
        writersIn(draft, name, session, now),
      ]
        .filter(Boolean)
        .join(' '),
      status: sectionStatus(name, sections, draft.meta),
    }
  })
}

const keptText = ({ meta }: Draft, { lastDay }: Round): string => {
  const { last, warnOn } = draftLife(lastDay, meta.createdAt)
  const kept = texts.together.kept(formatDay(last), formatDay(warnOn))
  return meta.endMail === 'failed' ? `${kept} ${texts.together.keptMailFailed}` : kept
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

/** The draft's parts in any order, with who wrote last and what is left. */
export const taskListPage = (session: Session, view: View): string => {
  const { draft, round, now, saved } = view
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
      back: { href: '/ansok', text: texts.home.title },
      footer: { contact: round.contact },
      ...(saved ? { notice: { kind: 'success' as const, text: texts.section.saved } } : {}),
    }),
    <>
      <span class="sb-caption">
        <Swedish>{round.title}</Swedish>
      </span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <OlderForm meta={draft.meta} />
      <SummaryList
        rows={[
          {
            key: text.deadline,
            value: `${text.lastMoment(formatDay(round.lastDay))} ${timeLeft(round.lastDay, now)}`,
          },
          { key: texts.together.keptUntil, value: keptText(draft, round) },
        ]}
      />
      <Extended round={round} />
      <h2 class="govuk-heading-m">{text.parts}</h2>
      <TaskList
        tasks={[
          ...sectionTasks(session, view, address),
          documentTask(draft, address),
          partnersTask(draft, address),
        ]}
      />
      <h2 class="govuk-heading-m">{text.finish}</h2>
      <TaskList tasks={[review]} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${address}/utskrift`}>
          {texts.print.link}
        </a>
      </p>
    </>,
  )
}
