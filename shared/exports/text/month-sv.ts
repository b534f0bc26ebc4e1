import type { Place } from '../../domain/reconciliation/difference.ts'
import type { Control } from '../../domain/reconciliation/month.ts'
import type { Move } from '../../domain/reconciliation/told.ts'

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
)

/** `mars 2027` of `2027-03`. */
export const monthName = (month: string): string => {
  const [year = '', number = ''] = month.split('-')
  return `${months[Number(number) - 1] ?? ''} ${year}`
}

/** What differs, in words; the id says which. */
export const placesSv: Record<Place, (id: string) => string> = {
  line: (number) => `Delbetalning ${number}`,
  case: () => 'Hela ärendet',
  batch: (id) => `Underlag ${id}: underlagets summa`,
  limit: (year) => `Ramen för ${year}`,
  taken: (year) => `Det som är uttaget för ${year}, enligt ramen eller bemyndigandet`,
}

const moves: Record<Move['what'], string> = {
  exported: 'Exporterat',
  paid: 'Betalt',
  refused: 'Avvisat',
  reversed: 'Återfört',
}

const controls: Record<Control['code'], { name: string; left: string; right: string }> = {
  granted: {
    name: 'Beviljat = kvar att exportera + väntar på svar + betalt',
    left: 'Beviljat',
    right: 'Delarna',
  },
  reversed: {
    name: 'Återfört och återförande rader tar ut varandra',
    left: 'Återfört',
    right: 'Återförande rader',
  },
  batches: {
    name: 'De låsta underlagens summor är radernas',
    left: 'Underlagen',
    right: 'Raderna',
  },
}

export const monthSv = {
  heading: (month: string) => `Avstämning av statsbidrag, ${monthName(month)}`,
  preliminary: (month: string) =>
    `Preliminär: ${monthName(month)} är inte slut. Rapporten räknar det som har hänt hittills.`,
  year: 'Budgetår',
  month: 'Månad',
  countedTo: 'Räknat till och med',
  nothingCounted: 'inget har hänt',
  opening: (end: string) =>
    `Allt är räknat ur ärendenas och länets händelser till och med utgången av ${end}. Det som har hänt senare är inte med.`,
  standing: 'Ställning',
  figure: 'Summa',
  amount: 'Belopp',
  means: 'Betyder',
  notSet: 'inte satt',
  during: 'Under månaden',
  what: 'Vad',
  lines: 'Rader',
  moves: 'Månadens rader',
  noMoves: 'Inget exporterades, betalades, avvisades eller återfördes under månaden.',
  day: 'Dag',
  receiver: 'Mottagare',
  designation: 'Ärende',
  part: 'Delbetalning',
  place: 'Underlag/rad',
  controls: 'Kontroller',
  left: 'Ena sidan',
  right: 'Andra sidan',
  check: 'Utfall',
  agrees: 'Stämmer',
  differs: (amount: string) => `Skiljer ${amount}`,
  differences: 'Skillnader mot tabellen när rapporten gjordes',
  noDifferences: 'Tabellen och händelserna stämde överens när rapporten gjordes.',
  differ: (rows: number) =>
    `${rows === 1 ? '1 rad' : `${rows} rader`} skiljer mellan tabellen och händelserna. Det ska utredas.`,
  where: 'Vad som skiljer',
  table: 'I tabellen',
  events: 'Ur händelserna',
  missing: 'saknas',
  meanings: 'Det här betyder summorna',
  moved: moves,
  control: controls,
}
