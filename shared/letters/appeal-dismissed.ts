import { appealGuidance } from './appeal-guidance.ts'
import { type DismissalInput, dismissalInput } from './appeal-input.ts'
import { arrivalText, bySection, contactSection, countedText, decisionName } from './appeal-sections.ts'
import { paragraphs, section, strong } from './block.ts'
import { administrativeCourtName } from './court-name.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'

/**
 * The decision to dismiss an appeal that came too late, as tagged PDF/A with how it is appealed in its turn: it is a
 * decision under FL 45 §, not under the regulation. The same input gives the same bytes.
 */
export const dismissedLetter = async (deps: LetterDeps, input: DismissalInput): Promise<Uint8Array> => {
  const checked = dismissalInput.parse(input)
  const { authority, appeal, ruling, contact, case: id } = checked
  return setLetter(deps, {
    ...letterHead({ ...checked, at: ruling.at }),
    receiver: [appeal.from],
    heading: 'Beslut att avvisa ett överklagande',
    opening: [
      strong(
        `${authority} avvisar överklagandet, eftersom det har kommit in för sent (45 § förvaltningslagen).`,
      ),
      ...paragraphs(`Överklagandet gäller ${decisionName(checked)}. Det beslutet står fast.`),
    ],
    sections: [
      ...section(
        'Tiden för att överklaga',
        ...paragraphs(countedText(ruling.countedFrom)),
        ...paragraphs(arrivalText(checked)),
      ),
      ...section('Skäl för beslutet', ...paragraphs(ruling.reasons)),
      ...appealGuidance({
        court: administrativeCourtName(ruling.court),
        courtKind: 'förvaltningsrätten',
        rule: '40–42 §§ förvaltningslagen',
        authority,
        email: contact.email,
        case: id,
        decidedAt: ruling.at,
      }),
      ...bySection(
        'Vem som har beslutat',
        'Beslutet är fattat elektroniskt och har därför ingen underskrift. Det har fattats av',
        checked,
      ),
      ...contactSection(checked),
    ],
    designation: `ärende ${id}, överklagande ${appeal.number}`,
  })
}
