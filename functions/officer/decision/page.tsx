import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { readProposal } from '../../../shared/aws/decisions.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { readSetting } from '../../../shared/aws/settings.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Proposal } from '../../../shared/domain/decision.ts'
import { askedOf, type OwnRule, ownRuleFor } from '../../../shared/domain/delegation.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { type SettingOf, settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf, formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { type Names, readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { LetterText } from './letter-text.tsx'
import { NamesFields } from './names-fields.tsx'
import { decisionOf } from './writes.ts'

const text = sv.decision

export type Proposed = {
  header: CaseHeader
  proposal: Proposal
  round: Round
  application: Application
  names: Names
  /** The county's delegation in force; read for who prepared the case, the others need none. */
  delegation: SettingOf<'delegation'> | null
  ownRule: OwnRule | null
}

/** The proposal before the decider. Throws NotAllowedInStatus when there is none, SamePersonOnCase for who prepared it and is let by no rule. */
export const readProposed = async (
  deps: OfficerDeps,
  { request, session }: SignedVisit,
): Promise<Proposed> => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  mustAllow(header, 'decide')
  const prepared = header.prepared.includes(session.subject)
  const [proposal, round, { application }, names, delegation] = await Promise.all([
    readProposal(table, county, header.id, header.proposal),
    readRound(table, county, header.round),
    readBody(table, county, header.id, header.body),
    readNames(table, county),
    prepared ? readSetting(table, county, settingKinds.delegation, dayOf(request.receivedAt)) : null,
  ])
  const ownRule = ownRuleFor(header.prepared, session.subject, askedOf(proposal.content), delegation)
  return { header, proposal, round, application, names, delegation, ownRule }
}

/** The whole proposal as the letter will say it, and the two things a decider can do with it. */
export const decisionPage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { request, session }: SignedVisit,
  proposed: Proposed,
  problems: readonly Problem[] = [],
): Response => {
  const { header, proposal } = proposed
  const actor = { subject: session.subject, role: 'decider' as const, at: request.receivedAt }
  const decision = decisionOf({ ...proposed, actor, name: session.name, dissent: '' })
  const fields = { form: request.form, problems }
  return taskPage(
    { session, header, title: text.title, problems, wide: true },
    <>
      <p class="govuk-body">{text.intro}</p>
      <p class="govuk-body">{text.presented(proposal.preparedBy.name, formatInstant(proposal.preparedAt))}</p>
      {proposed.ownRule !== null && (
        <Inset>{text.ownRule(proposed.ownRule.basis.number, formatDay(proposed.ownRule.basis.date))}</Inset>
      )}
      <LetterText stated={{ ...proposed, decision }} title={text.draftLetter} />
      <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/besluta`}>
        <HiddenField name="forslag" value={String(proposal.number)} />
        <TextArea {...shown(fields, 'dissent')} label={text.dissent} hint={text.dissentHint} rows={3} />
        <NamesFields people={decision} {...fields} />
        <WarningText>{text.final}</WarningText>
        <SubmitButton>{text.decide}</SubmitButton>
      </ActForm>
      <h2 class="govuk-heading-m">{text.returnTitle}</h2>
      <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/aterforvisa`}>
        <TextArea {...shown(fields, 'reason')} label={text.returnReason} rows={3} />
        <SubmitButton kind="secondary">{text.return}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showDecide: Page = async (deps, visit) =>
  decisionPage(deps, visit, await readProposed(deps, visit))
