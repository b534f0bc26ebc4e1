import type { Hold } from '../../../shared/exports/payment-line.ts'

const holds: Record<Hold, string> = {
  'same-person': 'Du har berett eller beslutat ärendet. En kollega kan ta med det i sitt underlag.',
  changing: 'Mottagaren har avstått från bidraget, eller så är en ändring av beslutet föreslagen.',
  status: 'Ärendet är inte i ett läge där det får betalas ut.',
  'organisation-number': 'Mottagarens organisationsnummer saknas i ansökan.',
  letter: 'Beslutsbrevet är inte expedierat än.',
}

export const sv = {
  title: 'Utbetalningsunderlag',
  intro:
    'Här gör ni underlag för utbetalning av beviljade bidrag. Själva betalningen görs i ekonomisystemet och banken.',
  years: {
    title: 'Budgetår',
    caption: 'Beviljat men inte med i något underlag än',
    year: 'Budgetår',
    instalments: 'Delbetalningar',
    amount: 'Belopp',
    shown: 'visas nedan',
  },
  next: (year: number) => `Nästa underlag för budgetåret ${year}`,
  nothing:
    'Inget att betala ut för budgetåret. När ett bidrag har beviljats och beslutsbrevet har skickats kommer delbetalningarna hit.',
  ready: (lines: string, sum: string) => `Tas med: ${lines}, ${sum}`,
  beyond: (most: string) =>
    `Ett underlag tar högst ${most} rader. Resten står kvar och tas med i nästa underlag.`,
  heldTitle: 'Hålls tillbaka',
  heldLines: (lines: string, sum: string) => `Tas inte med: ${lines}, ${sum}`,
  nothingHeld: 'Inget hålls tillbaka.',
  why: 'Varför',
  holds,
  columns: {
    receiver: 'Mottagare',
    case: 'Ärende',
    instalment: 'Delbetalning',
    payOn: 'Betalas ut',
    amount: 'Belopp',
    line: 'Rad',
  },
  missingNumber: 'Organisationsnummer saknas',
  total: 'Summa',
  lines: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
  lockWarning: 'Ett låst underlag kan inte ändras. Varje delbetalning kan finnas i ett enda underlag.',
  lock: (id: string) => `Lås underlag ${id}`,
  open: (id: string, lines: string) => `Underlag ${id} håller på att låsas. Hittills ${lines}.`,
  earlier: {
    title: 'Tidigare underlag',
    caption: 'Senaste numret först',
    number: 'Nummer',
    lines: 'Rader',
    total: 'Summa',
    locked: 'Låst',
    by: 'Av',
    checksum: 'Kontrollsumma (början)',
    none: 'Inga underlag är låsta än.',
    underWay: 'Låses',
  },
  batch: {
    title: (id: string) => `Utbetalningsunderlag ${id}`,
    back: 'Utbetalningsunderlag',
    status: 'Läge',
    locked: 'Låst',
    underWay: 'Låses',
    budgetYear: 'Budgetår',
    lines: 'Rader',
    total: 'Summa',
    ordered: 'Beställt',
    lockedAt: 'Låst',
    file: 'Fil',
    size: (bytes: string) => `${bytes} byte, CSV`,
    checksum: 'Kontrollsumma (sha256)',
    download: 'Hämta filen (CSV)',
    linesTitle: 'Rader i underlaget',
    linesCaption: (lines: string, sum: string) => `${lines}, ${sum}`,
    noLines: 'Inga rader än.',
    justLocked: 'Underlaget är låst. Hämta filen och läs in den i ekonomisystemet.',
    justLockedByOther: (name: string) =>
      `${name} hade redan börjat låsa det här underlaget. Ni har samma underlag och samma fil.`,
    progress: (lines: string) =>
      `Låsningen pågår, hittills ${lines}. Du kan lämna sidan: den fortsätter av sig själv inom några minuter. Du kan också fortsätta nu.`,
    goOn: 'Fortsätt låsa',
    dictionary: 'Det här betyder kolumnerna i filen',
    check: 'Så kontrollerar ni filen',
    checkHow:
      'Räkna ut filens sha256 när den är hämtad, till exempel med sha256sum eller Get-FileHash, och jämför med kontrollsumman ovan. Filen ger samma kontrollsumma varje gång den hämtas.',
  },
}
