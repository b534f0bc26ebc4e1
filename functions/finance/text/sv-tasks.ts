import type { Instalment } from '../../../shared/domain/instalment.ts'

type Cause = NonNullable<Instalment['hold']>['cause']

const causes: Record<Cause, string> = {
  finance: 'Ekonomi håller tillbaka betalningen.',
  refused: 'Betalningen före den här gick inte igenom.',
  reversed: 'Betalningen före den här togs tillbaka innan den betalades.',
}

const count = (n: number): string => (n === 1 ? '1 uppgift' : `${n} uppgifter`)
const parts = (n: number): string => (n === 1 ? '1 delbetalning' : `${n} delbetalningar`)

/** What finance has to see to, and holding a line and letting it go. */
export const svTasks = {
  act: 'Gör',
  title: 'Uppgifter för ekonomi',
  intro:
    'Det här hindrar betalningar från att komma med i ett underlag, eller behöver komma med före årsskiftet. Listan räknas fram av det som gäller just nu.',
  none: 'Inga uppgifter. Det som kan betalas ut tas med i nästa utbetalningsunderlag.',
  count,
  see: 'Se uppgifterna',
  held: {
    title: 'Hålls tillbaka av ekonomi',
    caption: (lines: string, sum: string) => `Hålls tillbaka: ${lines}, ${sum}`,
    waits: 'Väntar på handläggaren.',
    handled: 'Handläggaren har hanterat frågan.',
  },
  refused: {
    title: 'Ska lämnas till betalning på nytt',
    caption: (lines: string, sum: string) => `Väntar på att ni släpper dem: ${lines}, ${sum}`,
    note: 'De här betalningarna gick inte igenom eller togs tillbaka. Ta reda på varför. När ni har släppt en betalning tas den med i nästa underlag, på en ny rad som hänvisar till den förra.',
  },
  waiting: {
    title: 'Väntar på något annat',
    caption: (lines: string, sum: string) => `Kan inte tas med än: ${lines}, ${sum}`,
  },
  yearEnd: {
    title: (year: number) => `Budgetåret ${year}`,
    caption: (lines: string, sum: string) => `Inte med i något underlag: ${lines}, ${sum}`,
    rule: 'Ett bidrag räknas av mot anslaget det budgetår då det betalas ut (12 § anslagsförordningen, 2011:223).',
    soon: (day: string) =>
      `Sedan den ${day} bevakas allt som ska betalas ut i år. Det som inte har betalats ut före årsskiftet kan inte räknas av mot årets anslag.`,
    over: 'Budgetåret är slut. Det som står här kan inte längre räknas av mot det årets anslag.',
    warning: (year: number, n: number, sum: string) =>
      `${parts(n)}, ${sum}, av budgetåret ${year} är inte med i något underlag.`,
    done: (year: number) => `Inget av budgetåret ${year} väntar på att komma med i ett underlag.`,
    ready: 'Kan tas med i nästa underlag.',
    toBatch: 'Till nästa underlag',
  },
  why: {
    causes,
    reason: (reason: string, name: string, at: string) => `${reason} (${name}, ${at})`,
    condition: (words: string) => `Betalas ut när: ${words}`,
  },
  hold: {
    link: 'Håll tillbaka',
    of: (number: number, receiver: string) => ` del ${number} till ${receiver}`,
    title: 'Håll tillbaka en betalning',
    intro:
      'Betalningen tas inte med i något underlag förrän ni har släppt den. Handläggaren får frågan som en uppgift i ärendet.',
    reason: 'Varför hålls betalningen tillbaka?',
    reasonHint: 'Skriv vad handläggaren behöver ta reda på. Texten hör till ärendet och kan lämnas ut.',
    reasonMissing: 'Skriv varför betalningen hålls tillbaka.',
    save: 'Håll tillbaka betalningen',
    done: 'Betalningen hålls tillbaka. Handläggaren har fått en uppgift.',
  },
  release: {
    link: 'Släpp',
    title: 'Släpp en betalning',
    intro: 'Betalningen kan tas med i nästa underlag, om inget annat hindrar.',
    why: 'Varför den hålls tillbaka',
    officer: 'Handläggaren',
    colleague: 'Du har berett eller beslutat ärendet. En kollega släpper betalningen.',
    save: 'Släpp betalningen',
    done: 'Betalningen är släppt.',
  },
  line: {
    receiver: 'Mottagare',
    case: 'Ärende',
    number: 'Delbetalning',
    year: 'Budgetår',
    payOn: 'Betalas ut',
    amount: 'Belopp',
  },
}
