import type { Timeliness } from '../domain/appeal.ts'
import { dayOf, formatDay } from '../domain/time.ts'
import { type HandOverInput, handOverInput } from './appeal-input.ts'
import { arrivalText, bySection, contactSection, countedText, decisionName } from './appeal-sections.ts'
import { list, paragraphs, type Section, section, strong } from './block.ts'
import { administrativeCourtName } from './court-name.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'

const tried: Record<Timeliness, string> = {
  'in-time': 'Överklagandet har kommit in i rätt tid.',
  'not-tried':
    'Länsstyrelsen har inte prövat om överklagandet har kommit in i rätt tid. Beslutet får inte överklagas, och underrättelsen om det innehåller därför ingen sista dag att räkna från.',
  'late-misguided':
    'Överklagandet har kommit in för sent, men förseningen beror på att länsstyrelsen inte har lämnat en korrekt underrättelse om hur man överklagar. Det avvisas därför inte (45 § förvaltningslagen).',
  'late-at-court':
    'Överklagandet har kommit in för sent till länsstyrelsen, men det kom in till förvaltningsrätten inom överklagandetiden. Det avvisas därför inte (45 § förvaltningslagen).',
}

const timeSection = ({ ruling: { timeliness, countedFrom } }: HandOverInput): Section[] =>
  section(
    'Om överklagandet har kommit in i rätt tid',
    ...paragraphs(tried[timeliness]),
    ...paragraphs(countedFrom === null ? '' : countedText(countedFrom)),
  )

const standing = ({ ruling, changedAt }: HandOverInput): string =>
  changedAt === null
    ? 'Länsstyrelsen har inte ändrat beslutet.'
    : `Länsstyrelsen har ändrat beslutet. Nu gäller beslut ${ruling.standing} den ${formatDay(dayOf(changedAt))}.`

/** The cover letter to the administrative court as tagged PDF/A (FL 46 §). The same input gives the same bytes. */
export const handedOverLetter = async (deps: LetterDeps, input: HandOverInput): Promise<Uint8Array> => {
  const checked = handOverInput.parse(input)
  const { authority, appeal, ruling } = checked
  return setLetter(deps, {
    ...letterHead({ ...checked, at: ruling.at }),
    receiver: [administrativeCourtName(ruling.court)],
    heading: 'Överlämnande av överklagande',
    opening: [
      strong(
        `${authority} lämnar över ett överklagande och handlingarna i ärendet (46 § förvaltningslagen).`,
      ),
      ...paragraphs(`Överklagandet gäller ${decisionName(checked)}.`),
    ],
    sections: [
      ...section(
        'Överklagandet',
        ...paragraphs(arrivalText(checked)),
        ...paragraphs(`Det som begärs: ${appeal.asks}`),
      ),
      ...timeSection(checked),
      ...section(
        'Beslutet',
        ...paragraphs(standing(checked)),
        ...paragraphs(
          'Beslutet får inte överklagas (15 § förordningen 2025:838). Det är domstolen som prövar om överklagandet ska avvisas av något annat skäl än att det har kommit in för sent (47 § förvaltningslagen).',
        ),
      ),
      ...section('Handlingar som följer med', list(ruling.enclosures.map(({ label }) => label))),
      ...bySection('Vem som har lämnat över', 'Överklagandet har lämnats över av', checked),
      ...contactSection(checked),
    ],
    designation: `ärende ${checked.case}, överklagande ${appeal.number}`,
  })
}
