import * as z from 'zod'
import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { readDecision, readLetter, readProposal } from '../../../shared/aws/decisions.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { redirect } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { casePage } from '../case/case-page.tsx'
import { type CaseView, readCaseView } from '../case/read-view.ts'
import { caseIdOf, holds, type Page, storeOf } from '../deps.ts'
import { Reached } from '../letter/reached.tsx'
import { sv } from '../text/sv.ts'
import { LetterText } from './letter-text.tsx'
import { WithheldNames } from './names-fields.tsx'
import { decisionOf } from './writes.ts'

const text = sv.decision

const Earlier = async ({ store: { table, county }, header }: CaseView) => {
  const numbers = Array.from({ length: header.decision - 1 }, (_, index) => header.decision - 1 - index)
  const decisions = await Promise.all(numbers.map((number) => readDecision(table, county, header.id, number)))
  if (decisions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{sv.change.earlier}</h2>
      {decisions.map(({ number, content, decidedAt, decidedBy, presentedBy }) => (
        <section key={number} class="sb-item">
          <p class="govuk-body">
            {sv.change.earlierRow(
              number,
              sv.outcomes[content.outcome],
              formatKronor(sum(content.measures.map((measure) => measure.granted))),
              formatInstant(decidedAt),
            )}{' '}
            {sv.change.by(decidedBy.name, presentedBy.name)}
          </p>
          <a class="govuk-link" href={`/lan/arende/${header.id}/brev?beslut=${number}`}>
            {sv.change.letterOf(number)}
          </a>
        </section>
      ))}
    </>
  )
}

const Decided = async (view: CaseView) => {
  const { store, header, round } = view
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
      {letter !== null && (await Reached(view))}
      <WithheldNames {...decision} />
      <LetterText stated={{ header, round, application, decision }} title={text.draftLetter} />
      {await Earlier(view)}
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
      <h2 class="govuk-heading-m">
        {proposal.content.changes === undefined ? text.proposalHeading : sv.change.proposalHeading}
      </h2>
      <p class="govuk-body">{text.presented(proposal.preparedBy.name, formatInstant(proposal.preparedAt))}</p>
      {holds(session, 'officer') && (
        <ActForm
          session={session}
          instance={newId()}
          action={`/lan/arende/${header.id}${proposal.content.changes === undefined ? '' : '/andra'}/dra-tillbaka`}
        >
          <SubmitButton kind="secondary">{text.takeBack}</SubmitButton>
        </ActForm>
      )}
      <LetterText stated={{ header, round, application, decision }} title={sv.change.draft} />
    </>
  )
}

export const showDecisionTab: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { header } = view
  const changing = header.flags.includes('change-proposed')
  if (header.decision > 0)
    return casePage(
      view,
      '/beslut',
      <>
        {changing && (await ProposedText(view))}
        {await Decided(view)}
      </>,
    )
  if (header.status === 'proposed') return casePage(view, '/beslut', await ProposedText(view))
  return casePage(view, '/beslut', <p class="govuk-body">{text.none}</p>)
}

const number = z.coerce.number().pipe(z.int().min(1).max(99_999_999))

/** The issued letter of the decision asked for, else of the one in force, from where it is kept under lock. */
export const openLetter: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  const wanted = number.safeParse(request.query.get('beslut') ?? header.decision)
  const letter = wanted.success ? await readLetter(table, county, header.id, wanted.data) : null
  if (letter === null) throw notFound('letter')
  return redirect(await records.link(letter.key, letter.fileName, letter.versionId))
}
