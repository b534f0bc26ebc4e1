import type { Figure } from '../../../shared/domain/reconciliation/figure.ts'
import { figuresSv } from '../../../shared/exports/text/figures-sv.ts'
import { placesSv } from '../../../shared/exports/text/month-sv.ts'
import { statementSv } from '../../../shared/exports/text/statement-sv.ts'

/** As a figure is called in an address. */
const addresses: Record<Figure, string> = {
  frame: 'ram',
  granted: 'beviljat',
  bound: 'bundet',
  unexported: 'kvar-att-exportera',
  exported: 'exporterat',
  awaiting: 'vantar-pa-svar',
  refused: 'avvisat',
  reversed: 'aterfort',
  'taken-back': 'aterforande-rader',
  claimed: 'aterkrav',
  left: 'kvar-av-ramen',
  paid: 'betalt',
}

export const sv = {
  title: (year: number) => `Avstämning ${year}`,
  link: 'Avstämning',
  intro:
    'Varje summa räknas två gånger när sidan visas: ur delbetalningar, ram och underlag, och på nytt ur ärendenas händelser. Välj en summa för att se vad den består av.',
  years: 'Budgetår',
  shown: 'visas',
  caption: (year: number) => `Budgetåret ${year}`,
  columns: {
    figure: 'Summa',
    amount: 'Belopp',
    counted: 'Ur händelserna',
    check: 'Kontroll',
  },
  agrees: 'Stämmer',
  differs: (amount: string) => `Skiljer ${amount}`,
  differsWithin: 'Rader skiljer',
  notSet: 'Inte satt',
  frameNotSet: (year: number) =>
    `Ramen för ${year} är inte satt. Enhetschefen sätter den under länets inställningar.`,
  allAgrees: 'Alla summor stämmer med händelserna.',
  locking: (id: string) => `Underlag ${id} låses just nu. Summorna ändras tills det är klart.`,
  empty: 'Inget är beviljat för budgetåret. När ett bidrag har beviljats kommer beloppen hit.',
  meanings: 'Det här betyder summorna',
  figures: figuresSv,
  addresses,
  differences: {
    title: 'Belopp som skiljer',
    intro:
      'Beloppen nedan är inte desamma i tabellen och i händelserna. Lås inget underlag förrän det är utrett. Ett nytt beslut blir delbetalningar inom någon minut: läs in sidan igen först.',
    caption: (figure: string) => `Skillnader i ${figure.toLowerCase()}`,
    where: 'Vad som skiljer',
    shown: 'I tabellen',
    counted: 'Ur händelserna',
    difference: 'Skillnad',
    nothing: 'Saknas',
    more: (count: number) => `Ytterligare ${count} rader skiljer. Välj summan för att se alla.`,
  },
  places: placesSv,
  of: {
    title: (figure: string, year: number) => `${figure} ${year}`,
    back: (year: number) => `Avstämning ${year}`,
    caption: (lines: string) => `Det summan består av: ${lines}`,
    lines: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
    none: 'Summan består inte av några delbetalningar än.',
    basis: 'Beslut',
    noReplacement: (amount: string, lines: string) =>
      `Av beloppet är ${amount} (${lines}) inte ersatt i något nytt underlag än.`,
    year: 'Budgetår',
    limit: 'Får bindas',
    taken: 'Bundet',
    bindings: 'Bemyndiganden',
    noBindings: 'Inget får bindas för senare år.',
  },
  line: {
    receiver: 'Mottagare',
    case: 'Ärende',
    decision: 'Beslut',
    part: 'Delbetalning',
    kind: 'Slag',
    place: 'Underlag/rad',
    state: 'Läge',
    payOn: 'Betalas ut',
    year: 'Budgetår',
    amount: 'Belopp',
    none: 'Inte med än',
    unknown: 'Ärendet finns inte',
    corrects: (place: string) => `Rättar ${place}`,
  },
  states: statementSv.states,
  kinds: statementSv.kinds,
  total: 'Summa',
}
