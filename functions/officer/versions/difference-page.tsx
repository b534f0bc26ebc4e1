import type { Version } from '../../../shared/domain/application-version.ts'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { taskPage } from '../case/case-page.tsx'
import { type CaseView, readCaseView } from '../case/read-view.ts'
import type { Page } from '../deps.ts'
import { SecrecyWarning } from '../registry/secrecy/marked.tsx'
import { sv } from '../text/sv.ts'
import { type Change, type Changes, compare } from './compare.ts'
import { readVersionBody, readVersions, versionName, versionNumbered } from './read.ts'
import { TextDifference } from './text-difference.tsx'

const text = sv.versions

const kindOf = ({ before, after }: Change): keyof typeof text.changes => {
  if (before === '') return 'added'
  return after === '' ? 'removed' : 'changed'
}

const OneChange = ({ change }: { change: Change }) => (
  <>
    <h3 class="govuk-heading-s">
      {change.label} <Tag text={text.changes[kindOf(change)]} />
    </h3>
    <TextDifference change={change} />
  </>
)

const Part = ({ part, marks }: { part: Changes } & Pick<CaseView, 'marks'>) => (
  <>
    <h2 class="govuk-heading-m">{part.title}</h2>
    {part.target !== undefined && <SecrecyWarning marks={marks} target={part.target} />}
    {part.changes.map((change) => (
      <OneChange key={change.path} change={change} />
    ))}
  </>
)

type ChoiceProps = { id: string; versions: readonly Version[]; from: Version; to: Version }

const Choice = ({ id, versions, from, to }: ChoiceProps) => {
  const options = versions.map((each) => ({ value: String(each.number), text: versionName(each) }))
  return (
    <form method="get" action={`/lan/arende/${id}/skillnader`}>
      <Select name="fran" label={text.from} options={options} value={String(from.number)} />
      <Select name="till" label={text.to} options={options} value={String(to.number)} />
      <SubmitButton kind="secondary">{text.show}</SubmitButton>
    </form>
  )
}

/** What differs between two versions that somebody chooses; from the first to the last until they do. */
export const showDifferences: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const versions = await readVersions(view)
  const { query } = visit.request
  const chosen = (name: string, otherwise: Version | undefined) =>
    versionNumbered(versions, query.get(name) ?? String(otherwise?.number))
  const from = chosen('fran', versions[0])
  const to = chosen('till', versions.at(-1))
  const [before, after] = await Promise.all([readVersionBody(view, from), readVersionBody(view, to)])
  const parts = compare(before, after)
  return taskPage(
    { session: view.session, header: view.header, title: text.title, wide: true },
    <>
      <Choice id={view.header.id} versions={versions} from={from} to={to} />
      {parts.length === 0 && <p class="govuk-body">{from === to ? text.same : text.none}</p>}
      {parts.map((part) => (
        <Part key={part.title} part={part} marks={view.marks} />
      ))}
    </>,
  )
}
