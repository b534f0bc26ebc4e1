import type { Round } from '../../../shared/domain/round.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { managerPage } from './manager-page.tsx'
import { BasisFields } from './round-page.tsx'

const text = sv.extension

const History = ({ extensions = [] }: Pick<Round, 'extensions'>) =>
  extensions.length > 0 && (
    <DataTable
      caption={text.history}
      columns={[{ text: text.from }, { text: text.until }, { text: text.reason }, { text: text.basis }]}
      rows={extensions.map(({ from, to, reason, basis }) => [
        formatDay(from),
        formatDay(to),
        reason,
        sv.dated.decision(basis.number, formatDay(basis.date)),
      ])}
    />
  )

const Fields = (form: Shown) => (
  <>
    <DateField {...shown(form, 'to')} label={text.to} hint={text.toHint} />
    <TextArea {...shown(form, 'reason')} label={text.reason} hint={text.reasonHint} rows={4} />
    <BasisFields {...form} />
    <SubmitButton>{text.save}</SubmitButton>
  </>
)

type View = {
  session: Session
  instance: string
  round: Round
  why: keyof typeof text.why | null
} & Shown

/** A later last day for everybody, or why it cannot be set. */
export const extensionPage = ({ session, instance, round, why, form, problems }: View) =>
  managerPage(
    { session, title: text.title, problems },
    <>
      <p class="govuk-body-l">{round.title}</p>
      <Inset>{text.intro}</Inset>
      <SummaryList rows={[{ key: text.now, value: formatDay(round.lastDay) }]} />
      <History extensions={round.extensions} />
      {why === null ? (
        <>
          <p class="govuk-body">{text.follows}</p>
          <ActForm session={session} instance={instance}>
            <HiddenField name="version" value={String(round.version)} />
            <Fields form={form} problems={problems} />
          </ActForm>
        </>
      ) : (
        <p class="govuk-body">{text.why[why]}</p>
      )}
    </>,
  )
