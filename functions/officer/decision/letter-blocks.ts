import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { type Block, blocksAsText, type Section } from '../../../shared/letters/block.ts'
import { changeSections } from '../../../shared/letters/change-sections.ts'
import { closingSections, reasonSections } from '../../../shared/letters/closing-sections.ts'
import { measureSections, openingBlocks } from '../../../shared/letters/decision-wording.ts'
import { moneySections, termSections } from '../../../shared/letters/grant-sections.ts'
import { isGranted, type LetterInput } from '../../../shared/letters/letter-input.ts'
import { countyByCode } from '../../../shared/register/register.ts'

export type Stated = { header: CaseHeader; round: Round; application: Application; decision: Decision }

const inputOf = ({ header, round, application, decision }: Stated): LetterInput => ({
  authority: countyByCode(header.county)?.authority.name ?? header.county,
  contact: round.contact,
  roundTitle: round.title,
  decision,
  diaryNumber: header.diaryNumber,
  applicant: application.applicant,
  receivedAt: header.receivedAt,
  example: round.example,
})

/** What the letter says, in the order it says it. */
export const letterBlocks = (stated: Stated): { opening: Block[]; sections: Section[] } => {
  const input = inputOf(stated)
  const granted = isGranted(stated.decision.content.outcome)
  return {
    opening: openingBlocks(input),
    sections: [
      ...changeSections(input),
      ...measureSections(input),
      ...(granted ? termSections(input) : []),
      ...reasonSections(input),
      ...(granted ? moneySections(input) : []),
      ...closingSections(input),
    ],
  }
}

/** The same as plain text. */
export const letterAsText = (stated: Stated): string => {
  const { opening, sections } = letterBlocks(stated)
  return [
    blocksAsText(opening),
    ...sections.map(({ heading, blocks }) => `${heading}\n${blocksAsText(blocks)}`),
  ].join('\n\n')
}
