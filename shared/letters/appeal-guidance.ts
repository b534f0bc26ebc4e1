import { dayOf, formatDay } from '../domain/time.ts'
import { list, paragraphs, type Section, section } from './block.ts'

type Guidance = {
  /** The court by name, and by kind as it is called in running text: `kammarrätten`. */
  court: string
  courtKind: string
  /** What lets the decision be appealed there. */
  rule: string
  authority: string
  email: string
  case: string
  decidedAt: string
}

/** How a decision is appealed: to which court, through whom, in what time and with what (FL 43–45 §§). */
export const appealGuidance = (given: Guidance): Section[] => {
  const { court, courtKind, rule, authority, email, case: id, decidedAt } = given
  return section(
    'Så överklagar du',
    ...paragraphs(
      `Beslutet får överklagas till ${court} (${rule}). Skriv till ${courtKind} men skicka eller lämna överklagandet till ${authority}, ${email}.`,
    ),
    ...paragraphs(
      'Överklagandet ska ha kommit in till länsstyrelsen inom tre veckor från den dag då du fick del av beslutet. Företräder du det allmänna räknas tiden i stället från den dag då beslutet meddelades (44 § förvaltningslagen).',
    ),
    list([
      `Skriv vilket beslut du överklagar: beslutet den ${formatDay(dayOf(decidedAt))} i ärende ${id}.`,
      'Skriv hur du vill att beslutet ska ändras (43 § förvaltningslagen), och gärna varför.',
      `Skriv ditt namn och hur ${courtKind} kan nå dig.`,
    ]),
    ...paragraphs(
      `Länsstyrelsen prövar om överklagandet har kommit in i tid och lämnar det sedan till ${courtKind}.`,
    ),
  )
}
