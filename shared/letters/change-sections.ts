import type { DecisionChange } from '../domain/decision-change.ts'
import { formatDay } from '../domain/time.ts'
import { type Block, paragraphs, type Section, section } from './block.ts'
import type { LetterInput } from './letter-input.ts'

type Told = Pick<LetterInput, 'authority' | 'decision'>

const headings: Record<DecisionChange['kind'], string> = {
  correction: 'Rättelse av beslut om statsbidrag',
  change: 'Ändrat beslut om statsbidrag',
}

/** What the letter is called: a first decision, or one that takes an earlier one's place. */
export const letterHeading = ({ decision: { content } }: Told): string => {
  if (content.changes === undefined) return 'Beslut om statsbidrag'
  return content.outcome === 'revocation'
    ? 'Återkallelse av beslut om statsbidrag'
    : headings[content.changes.kind]
}

/** Which decision this one takes the place of. */
export const changeBlocks = ({ authority, decision: { content } }: Told): Block[] => {
  if (content.changes === undefined) return []
  const { kind, of } = content.changes
  const done = kind === 'correction' ? 'rättar' : 'ändrar'
  return paragraphs(
    `${authority} ${done} sitt beslut den ${formatDay(of.day)} (beslut ${of.number} i ärendet). I stället för det gäller det här beslutet:`,
  )
}

const grounds: Record<NonNullable<DecisionChange['ground']>, string> = {
  'own-request': 'Ändringen görs sedan ni själva har avstått eller anmält ändrade förhållanden.',
  reservation:
    'Beslutet får ändras till nackdel för er, eftersom det framgår av beslutet eller av de föreskrifter som det grundas på att det under vissa förutsättningar får återkallas (37 § andra stycket 1 förvaltningslagen).',
  safety:
    'Beslutet får ändras till nackdel för er, eftersom tvingande säkerhetsskäl kräver att det ändras omgående (37 § andra stycket 2 förvaltningslagen).',
  misleading:
    'Beslutet får ändras till nackdel för er, eftersom felaktigheten beror på att ni har lämnat oriktiga eller vilseledande uppgifter (37 § andra stycket 3 förvaltningslagen).',
}

/** Why it is corrected or changed, and why that may be to the receiver's disadvantage (FL 36–38 §§). */
export const changeSections = ({ decision: { content } }: Told): Section[] => {
  if (content.changes === undefined) return []
  const { kind, reason, ground } = content.changes
  return kind === 'correction'
    ? section(
        'Varför beslutet rättas',
        ...paragraphs(reason),
        ...paragraphs(
          'En myndighet får rätta ett beslut som innehåller en uppenbar felaktighet till följd av skrivfel, räknefel eller något liknande förbiseende (36 § förvaltningslagen).',
        ),
      )
    : section(
        'Varför beslutet ändras',
        ...paragraphs(reason),
        ...paragraphs(ground === undefined ? '' : grounds[ground]),
      )
}
