import { commitStep, readBody, readCase } from '../../shared/aws/cases.ts'
import { letterItem, readDecision, readLetter } from '../../shared/aws/decisions.ts'
import { recordKeys } from '../../shared/aws/records.ts'
import { readRound } from '../../shared/aws/rounds.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import { putNew } from '../../shared/aws/write.ts'
import type { Base, WithRecords, WithTable } from '../../shared/deps.ts'
import { close, letterIssued } from '../../shared/domain/acts/aftermath.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import type { Letter } from '../../shared/domain/decision.ts'
import { decisionLetter } from '../../shared/letters/decision-letter.ts'
import type { LetterDeps } from '../../shared/letters/document.ts'
import { isGranted } from '../../shared/letters/letter-input.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { liveRecords } from '../../shared/live-files.ts'
import { liveLetters } from '../../shared/live-letters.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { step } from '../../shared/step.ts'
import { type Place, place, systemActor } from '../../shared/step-input.ts'

type Deps = Pick<Base, 'now'> & WithTable & WithRecords & { letters: () => Promise<LetterDeps> }

const makeLetter = async ({ table, records, letters }: Deps, header: CaseHeader): Promise<Letter> => {
  const { county, id } = header
  const [decision, round, body] = await Promise.all([
    readDecision(table, county, id, header.decision),
    readRound(table, county, header.round),
    readBody(table, county, id, header.body),
  ])
  const content = await decisionLetter(await letters(), {
    authority: countyByCode(county)?.authority.name ?? county,
    contact: round.contact,
    roundTitle: round.title,
    decision,
    diaryNumber: header.diaryNumber,
    applicant: {
      name: body.application.applicant.name,
      organisationNumber: body.application.applicant.organisationNumber,
    },
    receivedAt: header.receivedAt,
    example: round.example,
  })
  const key = recordKeys.letter(county, id, header.decision)
  return {
    key,
    fileName: `beslut-${id}-${header.decision}.pdf`,
    ...(await records.keep(key, content, 'application/pdf')),
  }
}

/** The letter is made from the decision as it was taken, kept under lock, and its hash goes into the chain. Non-grants then close. */
export const issueDecision = (deps: Deps, { caseId, county, since }: Place): Promise<Place> =>
  retryChanged(async () => {
    const { table, now } = deps
    const header = await readCase(table, county, caseId)
    if ((await readLetter(table, county, caseId, header.decision)) === null) {
      const letter = await makeLetter(deps, header)
      const act = letterIssued(header, letter, systemActor(now))
      await commitStep(table, header, act, { state: 'Issue decision', since }, [
        putNew(letterItem(county, caseId, header.decision, letter)),
      ])
    }
    const issued = await readCase(table, county, caseId)
    if (issued.outcome !== null && !isGranted(issued.outcome) && issued.status === 'decided') {
      await commitStep(table, issued, close(issued, systemActor(now)), { state: 'Close', since })
    }
    return { caseId, county, since }
  })

export const run = step(place, place, issueDecision)
export const handler = run(() => ({
  ...liveBase(),
  table: liveTable(),
  records: liveRecords(),
  letters: liveLetters,
}))
