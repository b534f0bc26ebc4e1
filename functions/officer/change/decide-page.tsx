import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
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
import { LetterText } from '../decision/letter-text.tsx'
import { decisionOf } from '../decision/writes.ts'
import type { OfficerDeps } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import type { Names } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { KeptTable } from './page.tsx'
import type { ProposedChange } from './proposed.ts'

const text = sv.change

/** The new letter as it will read, and the two things a decider can do with the proposal. */
export const decideChangePage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { request, session }: SignedVisit,
  proposed: ProposedChange & { names: Names },
  problems: readonly Problem[] = [],
): Response => {
  const { header, proposal, kept, open, ownRule, before } = proposed
  const actor = { subject: session.subject, role: 'decider' as const, at: request.receivedAt }
  const { withheld } = before
  const decision = decisionOf({ ...proposed, actor, name: session.name, dissent: '', withheld })
  const fields = { form: request.form, problems }
  const act = `/lan/arende/${header.id}/andra`
  return taskPage(
    { session, header, title: text.decideTitle, problems, wide: true },
    <>
      <p class="govuk-body">{text.decideIntro}</p>
      <p class="govuk-body">
        {sv.decision.presented(proposal.preparedBy.name, formatInstant(proposal.preparedAt))}
      </p>
      {ownRule !== null && (
        <Inset>{sv.decision.ownRule(ownRule.basis.number, formatDay(ownRule.basis.date))}</Inset>
      )}
      <KeptTable kept={kept} />
      {open.length > 0 && <p class="govuk-body">{text.back}</p>}
      <LetterText stated={{ ...proposed, decision }} title={sv.decision.draftLetter} />
      <ActForm session={session} instance={newId()} action={`${act}/besluta`}>
        <HiddenField name="forslag" value={String(proposal.number)} />
        <TextArea
          {...shown(fields, 'dissent')}
          label={sv.decision.dissent}
          hint={sv.decision.dissentHint}
          rows={3}
        />
        <WarningText>{sv.decision.final}</WarningText>
        <SubmitButton>{sv.decision.decide}</SubmitButton>
      </ActForm>
      <h2 class="govuk-heading-m">{sv.decision.returnTitle}</h2>
      <ActForm session={session} instance={newId()} action={`${act}/aterforvisa`}>
        <TextArea {...shown(fields, 'reason')} label={sv.decision.returnReason} rows={3} />
        <SubmitButton kind="secondary">{sv.decision.return}</SubmitButton>
      </ActForm>
    </>,
  )
}
