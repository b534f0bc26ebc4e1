import { readCase } from '../../../shared/aws/cases.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { LetterText } from './letter-text.tsx'
import { NamesFields } from './names-fields.tsx'
import { readProposed, type WithRule, withRule } from './proposed.ts'
import { decisionOf } from './writes.ts'

const text = sv.decision

/** The proposal before the decider. Throws NotAllowedInStatus when there is none, SamePersonOnCase for who prepared it and is let by no rule. */
export const readForDecider = async (deps: OfficerDeps, visit: SignedVisit): Promise<WithRule> => {
  const { request, session } = visit
  const store = storeOf(deps, session)
  const header = await readCase(store.table, store.county, caseIdOf(request))
  mustAllow(header, 'decide')
  return withRule(await readProposed(store, header, visit), session)
}

/** The whole proposal as the letter will say it, and the two things a decider can do with it. */
export const decisionPage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { request, session }: SignedVisit,
  proposed: WithRule,
  problems: readonly Problem[] = [],
): Response => {
  const { header, proposal } = proposed
  const actor = { subject: session.subject, role: 'decider' as const, at: request.receivedAt }
  const decision = decisionOf({ ...proposed, actor, name: session.name, dissent: '' })
  const fields = { form: request.form, problems }
  // The list of proposals this page was opened from.
  const list = one(request.form, 'lista') || (request.query.get('lista') ?? '')
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
        {list !== '' && <HiddenField name="lista" value={list} />}
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
  decisionPage(deps, visit, await readForDecider(deps, visit))
