import type { Waiting } from '../../../shared/aws/waiting-documents.ts'
import { formatKronor, sum, zero } from '../../../shared/domain/money.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import type { OwnCase } from '../case/load-case.ts'
import { declarations } from '../review/declarations.ts'
import { texts } from '../text/texts.ts'
import { documentsThen, shownFiles } from './change-documents.ts'
import { DefaultButton, Part } from './completion-page.tsx'
import { Files } from './files-part.tsx'
import type { WrittenPart } from './read-form.ts'

const text = texts.afterwards.version

export type ChangeView = {
  own: Pick<OwnCase, 'header' | 'body' | 'documents'>
  /** What will go with the change, and what it takes out. */
  waiting: Waiting
  parts: readonly WrittenPart[]
  instance: string
  declared?: readonly string[]
  problems?: readonly Problem[]
  /** A colleague changed it first. */
  moved?: boolean
}

const frame = (session: Session, id: string) =>
  chrome(session, {
    title: text.title,
    back: { href: `/ansok/arende/${id}`, text: texts.case.title },
  })

const Declare = ({ declared = [], problems = [] }: Pick<ChangeView, 'declared' | 'problems'>) => (
  <Checkboxes
    name="declarations"
    label={texts.review.declarations.label}
    hint={texts.review.declarations.hint}
    options={declarations()}
    values={declared}
    problem={problemText(problems, 'declarations')}
  />
)

/** The parts, to go straight to the one that shall be changed. */
const Contents = ({ parts }: Pick<ChangeView, 'parts'>) => (
  <nav aria-label={text.contents}>
    <ul class="govuk-list">
      {parts.map(({ section }) => (
        <li key={section.name}>
          <a class="govuk-link" href={`#del-${section.name}`}>
            {section.title}
          </a>
        </li>
      ))}
      <li>
        <a class="govuk-link" href="#intyga">
          {texts.review.declare}
        </a>
      </li>
    </ul>
  </nav>
)

/** The whole application to be changed in place, and attested anew. */
export const changePage = (session: Session, view: ChangeView): string => {
  const { own, waiting, parts, instance, problems = [], moved = false } = view
  const { header } = own
  return page(
    {
      ...frame(session, header.id),
      problems,
      ...(moved ? { notice: { kind: 'warning' as const, text: text.moved } } : {}),
    },
    <>
      <span class="sb-caption">{texts.case.caption(header.id)}</span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro(formatDay(header.lastDay))}</p>
      <SummaryList
        rows={[
          {
            key: texts.case.requested,
            value: formatKronor(sum([zero, ...header.measures.map(({ requested }) => requested)])),
          },
        ]}
      />
      <Contents parts={parts} />
      <PostForm session={session} action={`/ansok/arende/${header.id}/andra`}>
        <DefaultButton />
        <HiddenField name="sections" value={parts.map(({ section }) => section.name).join(' ')} />
        <HiddenField name="body" value={header.body} />
        <HiddenField name="instance" value={instance} />
        <HiddenField name="files" value={shownFiles(waiting)} />
        <Files words={texts.changeFiles} files={documentsThen(own, waiting)} />
        {parts.map((part) => (
          <section key={part.section.name} id={`del-${part.section.name}`}>
            <Part part={part} problems={problems} />
          </section>
        ))}
        <h2 class="govuk-heading-m" id="intyga">
          {texts.review.declare}
        </h2>
        <Declare {...view} />
        <Inset>{text.public}</Inset>
        <SubmitButton name="action" value="send">
          {text.send}
        </SubmitButton>
      </PostForm>
    </>,
  )
}

export const noChangePage = (session: Session, id: string): string =>
  page(
    frame(session, id),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.cannot}</p>
    </>,
  )
