/** Demonstration texts of a county: every one says it is an example, on the page and in the letters made from it. */
export const basis = (today: string) => ({ basisNumber: 'exempel-1', basisDate: today, example: 'yes' })

export const roundText =
  'Länet prioriterar arbete som hjälper människor att lämna våld och som utvecklar regionala resurscentrum. Beskriv åtgärderna, behovet av dem och hur ni ska följa upp dem. Skriv inga uppgifter om enskilda personer. (Exempel)'

export const reasonTexts = [
  'Åtgärderna hjälper människor att lämna våld och har ett tydligt behov i den regionala kartläggningen. (Exempel)',
  'Åtgärderna utvecklar ett regionalt resurscentrum som bygger på strukturer som redan finns i länet. (Exempel)',
  'Länets ram räcker inte till alla ansökningar, och andra åtgärder bedöms ha bättre förutsättningar att uppfylla syftet. (Exempel)',
]

export const conditions = [
  'Bidraget får bara användas till de åtgärder som anges i beslutet. (Exempel)',
  'Medel som inte har använts ska betalas tillbaka. (Exempel)',
  'Länsstyrelsen ska få veta i förväg om en åtgärd ändras väsentligt. (Exempel)',
]
