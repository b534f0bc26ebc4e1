import type { ColumnId } from '../decision-columns.ts'

type ColumnText = { meaning: string; source: string }

const coding = 'Länets kontering för budgetåret, satt av enhetschefen.'

/** What each column of an utbetalningsunderlag means, and where its content comes from. */
export const svColumns: Record<ColumnId, ColumnText> = {
  batch: {
    meaning: 'Underlagets nummer: budgetår och löpnummer i länet.',
    source: 'Sätts när underlaget låses.',
  },
  line: { meaning: 'Radens nummer i underlaget.', source: 'Sätts när underlaget låses.' },
  case: {
    meaning: 'Ärendets beteckning i e-tjänsten. Gäller som beteckning tills diarienumret är satt.',
    source: 'Sätts när ansökan kommer in.',
  },
  diaryNumber: {
    meaning: 'Länsstyrelsens diarienummer. Tomt tills det är satt.',
    source: 'Registratorn, i ärendet.',
  },
  decision: {
    meaning: 'Beslutets beteckning: ärendets beteckning, bindestreck och beslutets nummer.',
    source: 'Beslutet.',
  },
  decisionVersion: {
    meaning: 'Beslutets nummer i ärendet. Ett ändringsbeslut får nästa nummer.',
    source: 'Beslutet.',
  },
  decidedOn: { meaning: 'Dagen för beslutet, svensk tid.', source: 'Beslutet.' },
  decider: { meaning: 'Den som har beslutat.', source: 'Beslutet (31 § förvaltningslagen).' },
  attestedBy: {
    meaning: 'Den på ekonomi som har låst underlaget. Har aldrig berett eller beslutat ärendet.',
    source: 'Inloggningen när underlaget beställs.',
  },
  letterFile: { meaning: 'Beslutsbrevets filnamn.', source: 'Beslutsbrevet.' },
  letterSha256: { meaning: 'Beslutsbrevets kontrollsumma.', source: 'Räknas ut när brevet görs.' },
  receiver: { meaning: 'Den som ska få pengarna.', source: 'Ansökan.' },
  organisationNumber: {
    meaning: 'Mottagarens organisationsnummer med bindestreck.',
    source: 'Ansökan, kontrollerat mot länets organisationer.',
  },
  supplierNumber: {
    meaning: 'Mottagarens nummer i myndighetens leverantörsregister. Tomt tills ekonomi har angett det.',
    source: 'Ekonomi, när kontot bekräftas.',
  },
  organisationCode: {
    meaning: 'Kommunkod med fyra siffror eller regionkod med två. Tomt för kommunalförbund.',
    source: 'Statistiska centralbyråns koder.',
  },
  countyCode: { meaning: 'Länet vars länsstyrelse har beslutat, två siffror.', source: 'Ärendet.' },
  county: { meaning: 'Länets namn.', source: 'Statistiska centralbyråns koder.' },
  kinds: {
    meaning: 'Vad de beviljade åtgärderna rör enligt 6 §.',
    source: 'Granskningen. Vad sökanden angav, där inget annat är bestämt.',
  },
  areas: { meaning: 'Områdena som ansökan gäller (1 §).', source: 'Ansökan.' },
  budgetYear: {
    meaning: 'Året vars anslag utbetalningen belastar (12 § anslagsförordningen).',
    source: 'Beslutet.',
  },
  instalment: { meaning: 'Delbetalningens nummer i ärendet.', source: 'Beslutet.' },
  amount: {
    meaning: 'Kronor med två decimaler. Negativt på en rad som rättar en annan.',
    source: 'Beslutet.',
  },
  appropriation: {
    meaning: 'Anslagsposten. Tomt tills länet har angett den.',
    source: coding,
  },
  account: {
    meaning: 'Kontot. Tomt tills länet har angett det.',
    source: coding,
  },
  costCentre: {
    meaning: 'Kostnadsstället. Tomt tills länet har angett det.',
    source: coding,
  },
  activity: {
    meaning: 'Verksamheten. Tomt tills länet har angett den.',
    source: coding,
  },
  counterpart: {
    meaning: 'Motparten. Tomt tills länet har angett den.',
    source: coding,
  },
  paymentChannel: {
    meaning: 'Bankgiro eller plusgiro. Tomt om inget konto är angett.',
    source: 'Ansökan, eller det mottagarens undertecknare har angett senare. Bankgiro där båda är angivna.',
  },
  paymentNumber: {
    meaning: 'Numret på bankgirot eller plusgirot.',
    source: 'Ansökan, eller det mottagarens undertecknare har angett senare.',
  },
  reference: {
    meaning: 'Texten som ska följa med betalningen.',
    source:
      'Ansökan, eller det mottagarens undertecknare har angett senare. Är den tom: diarienumret, annars ärendets beteckning.',
  },
  conditions: {
    meaning: 'Ja om beslutet har villkor (7 §), annars nej. Tomt på de äldsta underlagen.',
    source: 'Beslutet.',
  },
  reportLastDay: { meaning: 'Sista dag för redovisning (7 och 8 §§).', source: 'Beslutet.' },
  payOn: { meaning: 'Dagen då beloppet ska betalas.', source: 'Beslutet.' },
  lineKind: {
    meaning:
      'Utbetalning, återtagande av en rad som inte har betalats, eller krav på pengar som har betalats (14 §).',
    source: 'Beslutet eller rättelsen.',
  },
  corrects: {
    meaning: 'Underlag och rad som raden rättar, med snedstreck emellan. Annars tomt.',
    source: 'Rättelsen.',
  },
}
