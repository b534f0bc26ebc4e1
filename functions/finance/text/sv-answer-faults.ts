import type { NotReversible } from '../../../shared/domain/instead-of.ts'
import type { Verdict } from '../../../shared/domain/payment-answer.ts'
import type { FileFault, RowFault } from '../../../shared/exports/answers/row-fault.ts'

const newLine =
  'En ny rad har tagit dess plats. Har banken ändå betalat: håll den nya raden och kontakta banken.'

/** What a row comes to; `apply` is what it would. */
export const outcomes: Record<Exclude<Verdict, 'apply' | 'same'>, string> = {
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

export const rowFaults: Record<RowFault, string> = {
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

export const fileFaults: Record<FileFault, string> = {
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

export const reverseHinders: Record<NotReversible, string> = {
  paid: 'Raden är betald. Det som är betalt kan inte återtas: det krävs ett beslut om återkrav (14 §), och kravet faktureras i ekonomisystemet.',
  'not-a-payment': 'Raden är ett återtagande eller ett krav och kan inte återtas.',
  'not-handed-over': 'Raden är redan kvitterad som avvisad eller återtagen. En ny rad har tagit dess plats.',
  'batch-open': 'Underlaget håller på att låsas. Vänta tills det är låst.',
  'took-part': 'Du har berett eller beslutat ärendet. En kollega kan återta raden.',
  status: 'Ärendet är inte i ett läge där raden kan återtas.',
}
