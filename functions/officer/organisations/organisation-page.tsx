import type { OrganisationCheck } from '../../../shared/aws/county-organisations.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { ActForm } from '../act-form.tsx'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { listAddress, type OrganisationView } from './view.ts'

const text = sv.organisations
type CheckProps = Pick<OrganisationView, 'known' | 'names'> & { check: OrganisationCheck }

const Summary = ({ known: { organisation, cases } }: Pick<OrganisationView, 'known'>) => {
  const { organisationNumber, seat, waitingSince, mailbox } = organisation
  const state = waitingSince === null ? text.nothing : text.waiting(formatInstant(waitingSince))
  return (
    <SummaryList
      rows={[
        { key: text.state, value: state },
        { key: text.number, value: organisationNumber ?? text.noNumber },
        ...(seat === null ? [] : [{ key: text.seatOf, value: text.seatCode(seat) }]),
        { key: text.mailbox, value: mailbox ?? text.noMailbox },
        ...(cases.length === 0 ? [] : [{ key: text.cases, value: cases.map((id) => <CaseLink id={id} />) }]),
      ]}
    />
  )
}

const CaseLink = ({ id }: { id: string }) => (
  <div>
    <a class="govuk-link" href={`/lan/arende/${id}`}>
      {id}
    </a>
  </div>
)

const MailboxForm = ({ session, instance, known, form, problems = [] }: OrganisationView) => (
  <ActForm
    session={session}
    instance={instance}
    action={`${listAddress}/${known.organisation.orgId}/brevlada`}
  >
    <h2 class="govuk-heading-m">{text.mailbox}</h2>
    <p class="govuk-body">{text.mailboxText}</p>
    <TextField {...shown({ form, problems }, 'mailbox')} label={text.address} inputMode="email" />
    <SubmitButton kind="secondary">{text.setMailbox}</SubmitButton>
  </ActForm>
)

const Check = ({ check, known, names }: CheckProps) => {
  const { at, by, authority, seat, note, persons } = check
  const whats = [...(authority ? [text.whats.authority] : []), ...(seat ? [text.whats.seat] : [])]
  const named = known.persons.filter(({ subject }) => persons.includes(subject)).map(({ name }) => name)
  return (
    <SummaryList
      rows={[
        { key: text.at, value: formatInstant(at) },
        { key: text.checked, value: whats.join(', ') },
        ...(named.length === 0 ? [] : [{ key: text.person, value: named.join(', ') }]),
        { key: text.how, value: <Written text={note} /> },
        { key: text.by, value: names.of(by) },
      ]}
    />
  )
}

const Checks = ({ known, names }: Omit<CheckProps, 'check'>) => (
  <>
    <h2 class="govuk-heading-m">{text.checks}</h2>
    {known.checks.map((check) => (
      <Check key={check.at} check={check} known={known} names={names} />
    ))}
  </>
)

/** What the county knows of an organisation, and the registrar's two acts on it. */
export const organisationPage = (view: OrganisationView): string => {
  const { session, known, names, problems = [], done } = view
  const { name } = known.organisation
  return page(
    chrome(session, {
      title: name,
      problems,
      path: listAddress,
      back: { href: listAddress, text: text.title },
      ...(done === undefined ? {} : { notice: { kind: 'success' as const, text: done } }),
    }),
    <>
      <h1 class="govuk-heading-l">{name}</h1>
      <Summary known={known} />
      {known.open.length > 0 && <ConfirmForm {...view} />}
      <MailboxForm {...view} />
      {known.checks.length > 0 && <Checks known={known} names={names} />}
    </>,
  )
}
