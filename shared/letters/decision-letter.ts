import { changeSections, letterHeading } from './change-sections.ts'
import { closingSections, reasonSections } from './closing-sections.ts'
import { measureSections, openingBlocks } from './decision-wording.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { moneySections, termSections } from './grant-sections.ts'
import { letterHead } from './letter-head.ts'
import { isGranted, type LetterInput, letterInput } from './letter-input.ts'

/** The letter "Beslut om statsbidrag" as PDF/A; the same input and fonts always give the same bytes. */
export const decisionLetter = (deps: LetterDeps, input: LetterInput): Promise<Uint8Array> => {
  const letter = letterInput.parse(input)
  const { decision } = letter
  const granted = isGranted(decision.content.outcome)
  return setLetter(deps, {
    ...letterHead({ ...letter, case: decision.case, at: decision.decidedAt }),
    heading: letterHeading(letter),
    opening: openingBlocks(letter),
    sections: [
      ...changeSections(letter),
      ...measureSections(letter),
      ...(granted ? termSections(letter) : []),
      ...reasonSections(letter),
      ...(granted ? moneySections(letter) : []),
      ...closingSections(letter),
    ],
    designation: `ärende ${decision.case}, beslut ${decision.number}`,
  })
}
