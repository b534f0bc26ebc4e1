import { type KeptAppeal, readAppeals } from '../../../../shared/aws/appeals.ts'
import { isAllowed } from '../../../../shared/domain/lifecycle.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { LinkButton } from '../../../../shared/web/components/submit-button.tsx'
import { taskPage } from '../../case/case-page.tsx'
import { readCaseView } from '../../case/read-view.ts'
import { holds, type Page } from '../../deps.ts'
import { sv } from '../../text/sv.ts'
import { arrivalWords } from './facts.tsx'

const text = sv.appeals

export const stateOf = ({ ruling }: Pick<KeptAppeal, 'ruling'>): string =>
  text.states[ruling?.how ?? 'waiting']

/** Every appeal in the case and how far it has come. */
export const showAppeals: Page = async (deps, visit) => {
  const { store, session, header, done } = await readCaseView(deps, visit)
  const appeals = await readAppeals(store.table, store.county, header.id)
  const address = `/lan/arende/${header.id}`
  const registers = (['registrar', 'officer'] as const).some(
    (role) =>
      header.decision > 0 && holds(session, role) && isAllowed(header.status, 'register-appeal', role),
  )
  return taskPage(
    { session, header, title: text.title, wide: true, done },
    <>
      <p class="govuk-body">{text.intro}</p>
      <DataTable
        caption={text.caption}
        columns={[{ text: text.from }, { text: text.arrived }, { text: text.decision }, { text: text.state }]}
        rows={appeals.map((kept) => [
          <a class="govuk-link" href={`${address}/overklagande/${kept.appeal.number}`}>
            {kept.appeal.from}
          </a>,
          arrivalWords(kept.appeal),
          kept.appeal.decision,
          stateOf(kept),
        ])}
        empty={text.none}
      />
      {registers && (
        <LinkButton href={`${address}/nytt-overklagande`} kind="secondary">
          {text.registerLink}
        </LinkButton>
      )}
    </>,
  )
}
