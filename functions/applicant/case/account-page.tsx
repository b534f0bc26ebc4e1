import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { Section } from '../../../shared/form/definition.ts'
import { Fields } from '../../../shared/form/render-field.tsx'
import type { Written } from '../../../shared/form/written.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset, Notice } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Written as Answer, SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { maySign } from '../acting.ts'
import { texts } from '../text/texts.ts'
import { accountIn, type OwnCase } from './load-case.ts'

const text = texts.account

const Stated = ({ changedAccount }: Pick<OwnCase, 'changedAccount'>) =>
  changedAccount === null ? (
    <span>{text.inApplication}</span>
  ) : (
    <Around
      say={(name) => text.changed(formatInstant(changedAccount.at), name)}
      name={changedAccount.byName}
    />
  )

const Now = (own: OwnCase) => {
  const { bankgiro, plusgiro, reference } = accountIn(own)
  if (bankgiro + plusgiro === '') return <Notice kind="warning">{text.missing}</Notice>
  return (
    <>
      <h2 class="govuk-heading-m">{text.now}</h2>
      <SummaryList
        rows={[
          ...(bankgiro === '' ? [] : [{ key: text.bankgiro, value: bankgiro }]),
          ...(plusgiro === '' ? [] : [{ key: text.plusgiro, value: plusgiro }]),
          { key: text.reference, value: <Answer text={reference} /> },
          { key: text.stated, value: <Stated {...own} /> },
        ]}
      />
    </>
  )
}

/** Why the reader cannot change the account, in words; null when they can. */
export const cannotChange = (session: Session, { header }: Pick<OwnCase, 'header'>): string | null => {
  if (!isAllowed(header.status, 'change-account', 'signatory')) return text.closed
  return maySign(session) ? null : text.onlySignatory
}

type AccountView = {
  own: OwnCase
  section: Section
  written: Written
  instance: string
  problems?: readonly Problem[]
  saved?: boolean
}

const ChangeForm = ({
  session,
  own,
  section,
  written,
  instance,
  problems = [],
}: AccountView & { session: Session }) => (
  <>
    <h2 class="govuk-heading-m">{text.change}</h2>
    <p class="govuk-body">{text.both}</p>
    <PostForm session={session} action={`/ansok/arende/${own.header.id}/konto`}>
      <Fields fields={section.fields} written={written} path="" problems={problems} basis={false} />
      <HiddenField name="instance" value={instance} />
      <Inset>{text.waits}</Inset>
      <p class="govuk-body">{text.public}</p>
      <SubmitButton>{text.send}</SubmitButton>
    </PostForm>
  </>
)

/** Where a case is paid, for its members; a signatory changes it here. */
export const accountPage = (session: Session, view: AccountView): string => {
  const { own, problems = [], saved = false } = view
  const { id } = own.header
  const cannot = cannotChange(session, own)
  return page(
    chrome(session, {
      title: text.title,
      problems,
      back: { href: `/ansok/arende/${id}`, text: texts.case.title },
      ...(saved ? { notice: { kind: 'success' as const, text: text.saved } } : {}),
    }),
    <>
      <span class="sb-caption">{texts.case.caption(id)}</span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <Now {...own} />
      {cannot === null ? <ChangeForm session={session} {...view} /> : <p class="govuk-body">{cannot}</p>}
    </>,
  )
}
