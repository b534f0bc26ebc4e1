import type { NotReversible } from '../../../shared/domain/instead-of.ts'
import type { Verdict } from '../../../shared/domain/payment-answer.ts'
import type { Outcome } from '../../../shared/exports/answers/acknowledgement.ts'
import type { FileFault, RowFault } from '../../../shared/exports/answers/row-fault.ts'

const newLine =
  'En ny rad har tagit dess plats. Har banken ändå betalat: håll den nya raden och kontakta banken.'

/** What a row comes to; `apply` is what it would. */
const outcomes: Record<Exclude<Verdict, 'apply' | 'same'>, string> = {
  'no-batch': 'Underlaget finns inte. Kontrollera numret.',
  'batch-open': 'Underlaget håller på att låsas. Bekräfta raden när det är låst.',
  'no-line': 'Underlaget har ingen sådan rad. Kontrollera radnumret.',
  reversal:
    'Raden är ett återtagande och behöver ingen kvittens. Har banken avvisat den: kontrollera att den återtagna raden inte är betald.',
  claim: 'Raden är ett krav. Betalningen av det följs i ekonomisystemet.',
  amount: 'Beloppet är inte det som raden har i underlaget.',
  reversed: `Raden är återtagen. ${newLine}`,
  'refused-then-paid': `Raden är kvitterad som avvisad. ${newLine}`,
  'answered-otherwise': 'Raden är redan kvitterad på ett annat sätt, och den kvittensen gäller.',
  day: 'Datumet ligger före den dag då underlaget låstes, eller har inte kommit än.',
  'took-part': 'Du har berett eller beslutat ärendet. En kollega kan bekräfta raden på den här sidan.',
}

const rowFaults: Record<RowFault, string> = {
  shape: 'Raden har inte de fält som en kvittens har.',
  batch: 'Underlagets nummer saknas eller är inte ett nummer, till exempel 2027-0001.',
  line: 'Radnumret saknas eller är inte ett heltal.',
  status: 'Status ska vara betald eller avvisad.',
  date: 'Datum saknas eller är inte ett datum, till exempel 2027-03-15.',
  reference: 'En betald rad ska ha en referens på högst 140 tecken.',
  reason: 'En avvisad rad ska ha en orsak på högst 500 tecken.',
  amount: 'Beloppet är inte kronor med högst två decimaler.',
  text: 'Raden har tecken som inte syns. Ta bort dem.',
}

const fileFaults: Record<FileFault, string> = {
  missing: 'Välj en fil eller klistra in innehållet.',
  'too-large': 'Filen är för stor. En fil får vara högst 500 kB. Dela den.',
  'too-many-rows': 'Filen har fler än 2 500 rader. Dela den.',
  'not-text': 'Filen är inte CSV eller JSON. Spara den som CSV och försök igen.',
  'not-csv': 'Filen går inte att läsa som CSV. Kontrollera att alla citattecken är avslutade.',
  'no-heading': 'Första raden saknar rubriker',
  'not-json': 'Filen går inte att läsa som JSON.',
  'not-schema': 'JSON-filen följer inte schemat för kvittenser.',
  'no-rows': 'Filen har rubriker men inga rader.',
}

const reverseHinders: Record<NotReversible, string> = {
  paid: 'Raden är betald. Det som är betalt kan inte återtas: det krävs ett beslut om återkrav (14 §), och kravet faktureras i ekonomisystemet.',
  'not-a-payment': 'Raden är ett återtagande eller ett krav och kan inte återtas.',
  'not-handed-over': 'Raden är redan kvitterad som avvisad eller återtagen. En ny rad har tagit dess plats.',
  'batch-open': 'Underlaget håller på att låsas. Vänta tills det är låst.',
  'took-part': 'Du har berett eller beslutat ärendet. En kollega kan återta raden.',
  status: 'Ärendet är inte i ett läge där raden kan återtas.',
}

const rows = (count: number): string => (count === 1 ? '1 rad' : `${count} rader`)

export const svAnswers = {
  title: 'Kvittenser',
  link: 'Läs in kvittenser från banken eller ekonomisystemet',
  intro:
    'En kvittens säger vilka rader i ett underlag som är betalda och vilka som banken har avvisat. Filen läses först, så att du ser vad den skulle ändra. Inget ändras förrän du bekräftar.',
  back: 'Utbetalningsunderlag',
  form: {
    title: 'Läs in en kvittens',
    file: 'Fil',
    fileHint: 'CSV eller JSON, högst 500 kB.',
    text: 'Eller klistra in innehållet',
    send: 'Läs filen',
    help: 'Så ska filen se ut',
    missing: (names: readonly string[]) => `${fileFaults['no-heading']}: ${names.join(', ')}.`,
    faults: fileFaults,
  },
  list: {
    title: 'Tidigare kvittenser',
    caption: 'Senast inläst först',
    read: 'Inläst',
    by: 'Av',
    status: 'Läge',
    rows: 'Rader',
    none: 'Inga kvittenser är inlästa än.',
    states: { read: 'Inte bekräftad', open: 'Bekräftas', done: 'Klar' },
    counts: (paid: number, refused: number, unmatched: number) =>
      `Klar: ${paid} betalda, ${refused} avvisade, ${unmatched} utan träff`,
  },
  one: {
    title: (at: string) => `Kvittens inläst ${at}`,
    back: 'Kvittenser',
    status: 'Läge',
    read: 'Inläst',
    confirmed: 'Senast bekräftad',
    format: 'Format',
    checksum: 'Filens kontrollsumma (sha256)',
    download: 'Hämta filen som den kom',
    paid: 'Betalda',
    refused: 'Avvisade',
    same: 'Redan kvitterade likadant',
    unmatched: 'Utan träff',
    would: 'Det här skulle ändras',
    did: 'Det här ändrades',
    unmatchedTitle: 'Rader utan träff',
    unmatchedHow: 'De här raderna ändrar inget. Rätta dem i en ny fil om de är fel.',
    matchedTitle: 'Rader med träff',
    row: 'Rad i filen',
    rowNumber: (row: number) => `Rad ${row}`,
    line: 'Underlag och rad',
    receiver: 'Mottagare',
    says: 'Filen säger',
    amount: 'Belopp',
    outcome: 'Utfall',
    saysPaid: (on: string, reference: string) => `Betald ${on}, referens ${reference}`,
    saysRefused: (reason: string) => `Avvisad: ${reason}`,
    saysNothing: 'Går inte att läsa',
    willPay: 'Blir betald',
    willRefuse: 'Blir avvisad. En ny rad görs och hålls tills ni släpper den.',
    hasPaid: (name: string) => `Betald, bekräftad av ${name}`,
    hasRefused: (name: string, instalment: string) =>
      `Avvisad, bekräftad av ${name}. Delbetalning ${instalment} har tagit dess plats och hålls tills ni släpper den.`,
    isSame: 'Redan kvitterad likadant. Inget ändras.',
    confirm: (count: number) => `Bekräfta ${rows(count)}`,
    waiting: (count: number) =>
      `${rows(count)} väntar på att bekräftas av dig. Den som bekräftade de andra hade berett eller beslutat ärendet.`,
    warning: 'En kvittens går inte att ta tillbaka.',
    nothing: 'Ingen rad ändrar något, så det finns inget att bekräfta.',
    progress: (done: string, all: string) =>
      `Bekräftelsen pågår, hittills ${done} av ${all}. Du kan lämna sidan: den fortsätter av sig själv inom några minuter. Du kan också fortsätta nu.`,
    goOn: 'Fortsätt',
    justDone: 'Kvittensen är bekräftad.',
    lapses: 'Bekräftas filen inte inom 30 dagar tas den bort.',
  },
  rows,
  outcomes: {
    ...outcomes,
    same: 'Redan kvitterad likadant. Inget ändras.',
    malformed: 'Raden går inte att läsa.',
    paid: 'Betald',
    refused: 'Avvisad',
  } satisfies Record<Outcome, string>,
  rowFaults,
  reverse: {
    title: (batch: string, line: number) => `Återta rad ${line} i underlag ${batch}`,
    back: (batch: string) => `Utbetalningsunderlag ${batch}`,
    link: 'Återta',
    linkOf: (line: number) => `rad ${line}`,
    intro:
      'Återta en rad när banken har stoppat betalningen eller raden är fel. Det låsta underlaget ändras inte. En rad som tar tillbaka beloppet går med i nästa underlag, och en ny rad för samma belopp hålls tills ni släpper den.',
    receiver: 'Mottagare',
    case: 'Ärende',
    amount: 'Belopp',
    state: 'Läge',
    reason: 'Varför återtas raden?',
    reasonHint: 'Till exempel att bankfilen är stoppad. Skriv inga uppgifter om enskilda personer.',
    reasonMissing: 'Skriv varför raden återtas.',
    reasonLong: 'Skriv högst 500 tecken.',
    warning: 'Återta bara en rad som säkert inte blir betald.',
    send: 'Återta raden',
    done: (line: string) => `Rad ${line} är återtagen.`,
    hinders: reverseHinders,
  },
  kind: 'Radtyp',
  kinds: { payment: 'Utbetalning', reversal: 'Återtagande', claim: 'Krav' },
  states: {
    payable: 'Väntar',
    exported: 'Lämnad',
    paid: 'Betald',
    refused: 'Avvisad',
    reversed: 'Återtagen',
    voided: 'Ersatt',
  },
  paidOn: (on: string) => `Betald ${on}`,
}
