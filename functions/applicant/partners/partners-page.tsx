import type { Draft } from '../../../shared/aws/drafts.ts'
import type { DraftPartner } from '../../../shared/aws/partners.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Checkboxes, Radios } from '../../../shared/web/components/choices.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Around, Swedish } from '../../../shared/web/components/swedish.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'
import type { WrittenComment } from './comment.ts'
import { Comments } from './comments.tsx'
import { mostPartners } from './invite.ts'
import { partNames, partOptions, sharedSections } from './part-names.ts'
import { standingNow } from './standing.ts'
import { StandingText, StatementText } from './standing-row.tsx'

const text = texts.partners

export type Hit = { orgId: string; name: string; organisationNumber: string | null }
export type PartnersView = {
  draft: Draft
  query: string
  hits: readonly Hit[]
  instance: string
  notice?: string | undefined
  written?: WrittenComment
  problems?: readonly Problem[]
}
type Props = PartnersView & { session: Session; address: string; problems: readonly Problem[] }

const Partner = ({ session, address, draft, partner }: Props & { partner: DraftPartner }) => (
  <>
    <h3 class="govuk-heading-s">
      <Swedish>{partner.name}</Swedish>
    </h3>
    <SummaryList
      rows={[
        {
          key: text.standing,
          value: <StandingText standing={standingNow(draft, partner)} confirmation={partner.confirmation} />,
        },
        { key: text.statement, value: <StatementText statement={partner.statement} /> },
        ...(partner.mail === undefined
          ? []
          : [{ key: text.mail, value: texts.invitations.mails[partner.mail] }]),
        {
          key: text.edits,
          value: partner.mayEdit.length === 0 ? text.editsNothing : partNames(partner.mayEdit),
        },
      ]}
    />
    <Details summary={<Around say={text.changeEdits} name={partner.name} />}>
      <PostForm session={session} action={address}>
        <HiddenField name="act" value="edits" />
        <HiddenField name="partner" value={partner.orgId} />
        <Checkboxes
          name={`mayEdit.${partner.orgId}`}
          label={text.mayEdit}
          options={partOptions(sharedSections)}
          values={partner.mayEdit}
        />
        <SubmitButton kind="secondary">{text.saveEdits}</SubmitButton>
      </PostForm>
    </Details>
    <PostForm session={session} action={address}>
      <HiddenField name="act" value="withdraw" />
      <HiddenField name="partner" value={partner.orgId} />
      <SubmitButton kind="secondary" quiet>
        {text.withdraw}
        <span class="govuk-visually-hidden">
          <Around say={text.of} name={partner.name} />
        </span>
      </SubmitButton>
    </PostForm>
  </>
)

const Hits = ({ session, address, hits, query, problems }: Props) => (
  <PostForm session={session} action={address}>
    <HiddenField name="act" value="invite" />
    <HiddenField name="sok" value={query} />
    <Radios
      name="orgId"
      label={text.choose}
      problem={problemText(problems, 'orgId')}
      options={hits.map(({ orgId, name, organisationNumber }) => ({
        value: orgId,
        text: name,
        swedish: true,
        hint: organisationNumber ?? text.noNumber,
      }))}
      value={hits.length === 1 ? (hits[0]?.orgId ?? '') : ''}
    />
    <Checkboxes
      name="mayEdit"
      label={text.mayEdit}
      hint={text.mayEditHint}
      options={partOptions(sharedSections)}
      values={[]}
    />
    <SubmitButton>{text.sendInvitation}</SubmitButton>
  </PostForm>
)

const Invite = (props: Props) => (
  <>
    <h2 class="govuk-heading-m">{text.invite}</h2>
    <Inset>{text.official}</Inset>
    <form method="get" action={props.address}>
      <TextField
        name="sok"
        label={text.search}
        hint={text.searchHint}
        value={props.query}
        problem={problemText(props.problems, 'sok')}
      />
      <SubmitButton kind="secondary">{text.find}</SubmitButton>
    </form>
    {props.query !== '' && props.hits.length === 0 && <p class="govuk-body">{text.noHits(props.query)}</p>}
    {props.hits.length > 0 && <Hits {...props} />}
  </>
)

/** Who else is in the application: what they have stated and confirmed, what they may write, and whom to invite. */
export const partnersPage = (session: Session, view: PartnersView): string => {
  const { draft, notice, problems = [] } = view
  const home = `/ansok/utkast/${draft.meta.id}`
  const props = { ...view, session, problems, address: `${home}/samverkan` }
  return page(
    chrome(session, {
      title: text.title,
      problems,
      back: { href: home, text: texts.draft.title },
      ...(notice === undefined ? {} : { notice: { kind: 'success' as const, text: notice } }),
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <p class="govuk-body">{text.alone}</p>
      {draft.partners.length === 0 && <p class="govuk-body">{text.none}</p>}
      {draft.partners.map((partner) => (
        <Partner key={partner.orgId} {...props} partner={partner} />
      ))}
      {draft.partners.length < mostPartners ? <Invite {...props} /> : <p class="govuk-body">{text.full}</p>}
      <Comments {...props} action={props.address} />
    </>,
  )
}
