import { readReleases } from '../../../../shared/aws/releases.ts'
import { marksOn } from '../../../../shared/domain/secrecy.ts'
import { formatInstant } from '../../../../shared/domain/time.ts'
import { Checkboxes } from '../../../../shared/web/components/choices.tsx'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import type { Response } from '../../../../shared/web/response.ts'
import { taskPage } from '../../case/case-page.tsx'
import { type CaseView, readCaseView } from '../../case/read-view.ts'
import { holds, type Page } from '../../deps.ts'
import { sv } from '../../text/sv.ts'
import { type CaseItem, readCaseItems } from '../case-items.ts'
import { DoneNotice } from '../done-notice.tsx'
import { markText } from '../secrecy/marked.tsx'
import { tryPage } from './try-page.tsx'

const text = sv.release

/** What has been found clean, and every text: the rest can be read by nobody yet. */
export const releasable = (item: CaseItem): boolean => 'text' in item || item.document.state === 'clean'

const Earlier = async ({ store, header }: CaseView) => {
  const releases = await readReleases(store.table, store.county, header.id)
  return (
    <DataTable
      caption={text.caption}
      columns={[{ text: text.at }, { text: text.what }, { text: text.by }]}
      rows={releases.toReversed().map(({ release: { number, at, by, parts } }) => [
        <a class="govuk-link" href={`/lan/arende/${header.id}/utlamnat/${number}`}>
          {formatInstant(at)}
        </a>,
        text.whatCount(parts.length),
        by.name,
      ])}
      empty={text.none}
    />
  )
}

const ChooseForm = ({ view, items }: { view: CaseView; items: readonly CaseItem[] }) => (
  <form method="get" action={`/lan/arende/${view.header.id}/lamna-ut`}>
    <Checkboxes
      name="post"
      label={text.choose}
      hint={text.chooseHint}
      options={items.filter(releasable).map(({ target, label }) => ({
        value: target,
        text: label,
        hint: marksOn(view.marks, target).map(markText).join('; ') || undefined,
      }))}
      values={[]}
    />
    <SubmitButton>{text.next}</SubmitButton>
  </form>
)

const startPage = async (view: CaseView, items: readonly CaseItem[], missing: boolean): Promise<Response> =>
  taskPage(
    {
      session: view.session,
      header: view.header,
      title: text.title,
      problems: missing ? [{ field: 'post', text: text.chooseMissing }] : [],
    },
    <>
      <DoneNotice done={view.done} />
      <p class="govuk-body">{text.intro}</p>
      {holds(view.session, 'registrar') && <ChooseForm view={view} items={items} />}
      {await Earlier(view)}
    </>,
  )

/** First what the request is about, then each item with what is to be tried about it. */
export const showRelease: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const items = await readCaseItems(view)
  const wanted = visit.request.query.getAll('post')
  const chosen = items.filter((item) => releasable(item) && wanted.includes(item.target))
  if (chosen.length === 0 || !holds(view.session, 'registrar'))
    return startPage(view, items, wanted.length > 0)
  return tryPage({ view, items: chosen, form: {} })
}
