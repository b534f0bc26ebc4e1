import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { readDecision, readLetter, readProposal } from '../../../shared/aws/decisions.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { redirect } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { casePage } from '../case/case-page.tsx'
import { type CaseView, readCaseView } from '../case/read-view.ts'
import { caseIdOf, holds, type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { LetterText } from './letter-text.tsx'
import { decisionOf } from './writes.ts'

const text = sv.decision

const Decided = async ({ store, header, round }: CaseView) => {
  const { table, county } = store
  const [decision, letter, { application }] = await Promise.all([
    readDecision(table, county, header.id, header.decision),
    readLetter(table, county, header.id, header.decision),
    readBody(table, county, header.id, header.body),
  ])
  return (
    <>
      <h2 class="govuk-heading-m">{text.decisionHeading(sv.outcomes[decision.content.outcome])}</h2>
      <p class="govuk-body">
        {letter === null ? (
          text.letterWaits
        ) : (
          <a class="govuk-link" href={`/lan/arende/${header.id}/brev`}>
            {text.letter}
          </a>
        )}
      </p>
      <LetterText stated={{ header, round, application, decision }} title={text.draftLetter} />
    </>
  )
}

/** The proposal as the decider sees it; whoever takes part in the case may read it before the decision. */
const ProposedText = async ({ store, session, header, round, names, newId }: CaseView) => {
  const { table, county } = store
  const [proposal, { application }] = await Promise.all([
    readProposal(table, county, header.id, header.proposal),
    readBody(table, county, header.id, header.body),
  ])
  const actor = { subject: session.subject, role: 'decider' as const, at: proposal.preparedAt }
  const decision = decisionOf({ header, proposal, actor, name: text.nameWaits, names, dissent: '' })
  return (
    <>
      <h2 class="govuk-heading-m">{text.proposalHeading}</h2>
      <p class="govuk-body">{text.presented(proposal.preparedBy.name, formatInstant(proposal.preparedAt))}</p>
      {holds(session, 'officer') && (
        <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/dra-tillbaka`}>
          <SubmitButton kind="secondary">{text.takeBack}</SubmitButton>
        </ActForm>
      )}
      <LetterText stated={{ header, round, application, decision }} title={text.draftLetter} />
    </>
  )
}

export const showDecisionTab: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { header } = view
  if (header.decision > 0) return casePage(view, '/beslut', await Decided(view))
  if (header.status === 'proposed') return casePage(view, '/beslut', await ProposedText(view))
  return casePage(view, '/beslut', <p class="govuk-body">{text.none}</p>)
}

/** The issued letter, from where it is kept under lock. */
export const openLetter: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  const letter = header.decision === 0 ? null : await readLetter(table, county, header.id, header.decision)
  if (letter === null) throw notFound('letter')
  return redirect(await records.link(letter.key, letter.fileName, letter.versionId))
}
