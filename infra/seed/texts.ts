import type { AdministrativeCourt } from '../../shared/domain/court.ts'

/** Demonstration texts of a county: every one says it is an example, on the page and in the letters made from it. */
export const basis = (today: string) => ({ basisNumber: 'exempel-1', basisDate: today, example: 'yes' })

const exampleCourts: Readonly<Record<string, AdministrativeCourt>> = { '03': 'uppsala', '05': 'linkoping' }

export const exampleCourt = (county: string): AdministrativeCourt => exampleCourts[county] ?? 'stockholm'

export const roundText =
  'Länet prioriterar arbete som hjälper människor att lämna våld och som utvecklar regionala resurscentrum. Beskriv åtgärderna, behovet av dem och hur ni ska följa upp dem. Skriv inga uppgifter om enskilda personer. (Exempel)'

export const reasonTexts = [
  {
    title: 'Stöd för att lämna våld',
    text: '{åtgärd} hjälper människor att lämna våld och har ett tydligt behov i den regionala kartläggningen. {rangordning} (Exempel)',
    outcomes: ['grant', 'partial'],
  },
  {
    title: 'Resurscentrum',
    text: '{åtgärd} utvecklar ett regionalt resurscentrum som bygger på strukturer som redan finns i länet. {rangordning} (Exempel)',
    outcomes: ['grant', 'partial'],
  },
  {
    title: 'Ramen räcker inte till allt',
    text: '{länsstyrelsen} har {ram} att fördela. {sökande} har sökt {sökt} och får {belopp}, eftersom andra åtgärder bedöms ha bättre förutsättningar att uppfylla syftet. (Exempel)',
    outcomes: ['partial', 'rejection'],
  },
]

export const conditions = [
  'Bidraget får bara användas till de åtgärder som anges i beslutet. (Exempel)',
  'Medel som inte har använts ska betalas tillbaka. (Exempel)',
  'Länsstyrelsen ska få veta i förväg om en åtgärd ändras väsentligt. (Exempel)',
]
