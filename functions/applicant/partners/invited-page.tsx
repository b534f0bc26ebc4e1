import type { Round } from '../../../shared/domain/round.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { isUnneeded } from '../../../shared/form/unneeded.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Around, Swedish } from '../../../shared/web/components/swedish.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { attached } from '../documents/attached.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { sectionsOf } from '../draft/sections.ts'
import { texts } from '../text/texts.ts'
import { invitedAddress } from './address.ts'
import type { WrittenComment } from './comment.ts'
import { Comments } from './comments.tsx'
import type { Invited } from './load-invited.ts'
import { sharedIn } from './part-names.ts'
import { standingNow } from './standing.ts'
import { StandingText, StatementText } from './standing-row.tsx'

const text = texts.partners

const Own = ({ draft, partner }: Invited) => {
  const standing = standingNow(draft, partner)
  return (
    <>
      <h2 class="govuk-heading-m">{text.invited.yours}</h2>
      {standing.state === 'voided' && <WarningText>{text.invited.voided}</WarningText>}
      <SummaryList
        rows={[
          {
            key: text.standing,
            value: <StandingText standing={standing} confirmation={partner.confirmation} />,
          },
          { key: text.statement, value: <StatementText statement={partner.statement} /> },
        ]}
      />
      <LinkButton href={invitedAddress(draft.meta.id, '/bekrafta')}>
        {partner.confirmation === null ? text.invited.confirm : text.invited.confirmAgain}
      </LinkButton>
    </>
  )
}

const Parts = ({ draft, partner }: Invited) => {
  const sections = sectionsOf(draft)
  return (
    <>
      {sharedIn(draft.meta)
        .filter(({ name }) => partner.mayEdit.includes(name) || !isUnneeded(name, sections))
        .map((section) => (
          <SectionSummary
            key={section.name}
            section={section}
            values={sections[section.name]}
            change={
              partner.mayEdit.includes(section.name)
                ? invitedAddress(draft.meta.id, `/del/${section.name}`)
                : undefined
            }
          />
        ))}
    </>
  )
}

export type InvitedView = {
  invited: Invited
  round: Round
  instance: string
  notice?: string | undefined
  written?: WrittenComment
  problems?: readonly Problem[]
}

/** A draft as a partner reads it: what it may do, the whole application but where it is paid, and the comments. */
export const invitedPage = (session: Session, view: InvitedView): string => {
  const { invited, round, instance, notice, written, problems = [] } = view
  const { draft, invitation } = invited
  const title = text.invited.title(invitation.ownerName)
  return page(
    chrome(session, {
      title,
      problems,
      back: { href: '/ansok', text: texts.home.title },
      footer: { contact: round.contact },
      ...(notice === undefined ? {} : { notice: { kind: 'success' as const, text: notice } }),
    }),
    <>
      <span class="sb-caption">{text.invited.caption}</span>
      <h1 class="govuk-heading-l">
        <Around say={text.invited.title} name={invitation.ownerName} />
      </h1>
      <p class="govuk-body">
        <Around say={text.invited.intro} name={invitation.ownerName} />
      </p>
      <Inset>{text.invited.official}</Inset>
      <p class="govuk-body">
        <Around say={text.invited.alone} name={invitation.ownerName} />
      </p>
      <SummaryList
        rows={[
          { key: texts.home.round, value: <Swedish>{round.title}</Swedish> },
          { key: texts.draft.deadline, value: formatDay(round.lastDay) },
        ]}
      />
      <Own {...invited} />
      <h2 class="govuk-heading-m">{text.invited.application}</h2>
      <Parts {...invited} />
      <DocumentTable documents={attached(draft)} />
      <Comments
        session={session}
        action={invitedAddress(draft.meta.id)}
        draft={draft}
        instance={instance}
        written={written}
        problems={problems}
      />
    </>,
  )
}
