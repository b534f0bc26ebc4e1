import { formatKronor } from '../../shared/domain/money.ts'
import { mostLines } from '../../shared/exports/open-batch.ts'
import { PostForm } from '../../shared/web/components/form.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../shared/web/components/submit-button.tsx'
import { WarningText } from '../../shared/web/components/warning-text.tsx'
import type { Session } from '../../shared/web/session.ts'
import { LineAct } from './hold/link.tsx'
import { WhyHeld } from './hold/why.tsx'
import { LinesTable, lineOf, sumOf } from './lines-table.tsx'
import type { Overview } from './read-overview.ts'
import { sv } from './text/sv.ts'

const Lock = ({ session, id }: { session: Session; id: string }) => (
  <>
    <WarningText>{sv.lockWarning}</WarningText>
    <PostForm session={session} action="/ekonomi/underlag">
      <HiddenField name="batch" value={id} />
      <SubmitButton>{sv.lock(id)}</SubmitButton>
    </PostForm>
  </>
)

/** What would go, each line with the number it would have, and the one act of the page. One batch at a time: no act while another is being locked. */
export const NextBatch = ({ session, view }: { session: Session; view: Overview }) => {
  const { ready } = view.candidates
  const lines = ready.slice(0, mostLines).map(lineOf)
  const total = sumOf(lines)
  return (
    <>
      <h2 class="govuk-heading-m">{sv.next(view.year)}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{view.candidates.held.length === 0 ? sv.nothing : sv.allHeld}</p>
      ) : (
        <>
          <LinesTable
            caption={sv.ready(sv.lines(lines.length), formatKronor(total))}
            lines={lines}
            numbers={lines.map((_, index) => index + 1)}
            acts={ready.slice(0, mostLines).map((payable) => <LineAct payable={payable} />)}
            total={total}
          />
          {ready.length > mostLines && <Inset>{sv.beyond(String(mostLines))}</Inset>}
          {view.open === null && <Lock session={session} id={view.nextId} />}
        </>
      )}
    </>
  )
}

/** What stays behind, and why: nothing is left out in silence. */
export const HeldBack = ({ held }: { held: Overview['candidates']['held'] }) => {
  const lines = held.map(({ payable }) => lineOf(payable))
  const total = sumOf(lines)
  return (
    <>
      <h2 class="govuk-heading-m">{sv.heldTitle}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{sv.nothingHeld}</p>
      ) : (
        <LinesTable
          caption={sv.heldLines(sv.lines(lines.length), formatKronor(total))}
          lines={lines}
          why={held.map((one) => <WhyHeld {...one} />)}
          acts={held.map(({ payable }) => <LineAct payable={payable} />)}
          total={total}
        />
      )}
    </>
  )
}
