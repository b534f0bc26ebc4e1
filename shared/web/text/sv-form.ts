const unbroken = (paragraph: string): string => paragraph.replaceAll(' ', '\u00a0')

/** What is wrong in an answer and how to put it right. The labels stand in the form definition. */
export const svForm = {
  required: (paragraph: string) => `Krävs enligt ${unbroken(paragraph)}.`,
  asked: 'Länsstyrelsen frågar.',
  allRequired: (paragraph: string) => `Uppgiften krävs enligt ${unbroken(paragraph)}.`,
  allAsked: 'Länsstyrelsen frågar för att kunna fatta beslut.',
  problems: {
    characters: 'Ta bort tecknen som visas som \uFFFD. De syns inte i vanlig text och kan inte sparas.',
    oneLine: 'Skriv svaret på en rad.',
    words: (limit: number, used: number) => `Korta texten till högst ${limit} ord. Nu är den ${used} ord.`,
    long: (limit: number) => `Korta texten till högst ${limit} tecken.`,
    personalNumber:
      'Texten innehåller något som ser ut som ett personnummer. Ta bort det. Är det ett telefonnummer skriver ni det så här: 070-123 45 67.',
    email: 'Skriv e-postadressen med @ och punkt, till exempel namn@exempel.se.',
    phone: 'Skriv telefonnumret med siffror, till exempel 013-20 60 00.',
    amount: 'Skriv beloppet med siffror, till exempel 250 000.',
    wholeKronor: 'Skriv beloppet i hela kronor, utan ören.',
    largeAmount: 'Beloppet är för stort. Skriv högst 999 999 999 kronor.',
    year: (first: number, last: number) => `Välj ett år från ${first} till ${last}.`,
    option: 'Välj bland alternativen.',
    items: (limit: number, what: string) => `Ta bort så att det blir högst ${limit} av ${what}.`,
  },
  remove: 'Ta bort',
  save: 'Spara',
  total: 'Summa',
  totalPerYear: 'Sökt belopp per år',
  costs: 'Kostnader',
  year: 'År',
  itemAbsent: 'Finns inte här.',
  itemEmpty: 'Inget ifyllt.',
  amount: 'Belopp',
  noCosts: 'Ni har inte angett några kostnader.',
  noMeasures: 'Ni har inte beskrivit någon åtgärd.',
}
