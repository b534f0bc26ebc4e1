/** The county's texts for reasons, and how they come into a proposal. */
export const svReasonTexts = {
  reasonTexts: {
    title: 'Motiveringstexter',
    link: 'Texter att utgå från i skälen för beslut',
    intro:
      'Texterna är till för den som skriver ett förslag till beslut. De hämtas in i förslaget och kan ändras där.',
    change: 'Ny lydelse',
    row: (n: number) => `Text ${n}`,
    name: 'Rubrik i listan',
    nameMissing: 'Skriv en rubrik, så att texten går att välja.',
    nameTwice: 'Rubriken finns redan. Skriv en annan, så att texterna går att skilja åt.',
    text: 'Text',
    textMissing: 'Skriv texten.',
    outcomes: 'Vilka beslut är texten till för?',
    outcomesMissing: 'Välj minst ett slag av beslut.',
    remove: 'Töm rubriken och texten för att ta bort en text. Spara för att få fler tomma rader.',
    fills: 'Det här kan fyllas i från ärendet',
    placeholder: 'Skriv',
    becomes: 'Det blir',
    placeholders: {
      sökande: 'Sökandens namn',
      åtgärd: 'Åtgärdens titel. I skälen för hela beslutet: alla åtgärdernas titlar',
      belopp: 'Det belopp som beviljas',
      sökt: 'Det sökta beloppet',
      ram: 'Länets ram för utlysningens budgetår',
      rangordning: 'Hur åtgärden är prioriterad, med paragraf, som egna meningar',
      länsstyrelsen: 'Länsstyrelsens namn',
    },
    unknown: (names: readonly string[], known: readonly string[]) =>
      `${names.map((name) => `{${name}}`).join(', ')} går inte att fylla i. Det som finns är ${known.map((name) => `{${name}}`).join(', ')}.`,
    says: (title: string, outcomes: readonly string[], text: string) =>
      `${title} (${outcomes.join(', ').toLowerCase()}): ${text}`,
    exampleOption: 'Texterna är exempel',
    save: 'Spara texterna',
    choose: 'Text ur länets motiveringstexter',
    none: 'Välj en text',
    option: (title: string, outcomes: readonly string[]) => `${title} (${outcomes.join(', ').toLowerCase()})`,
    fetch: 'Hämta text',
    chooseFirst: 'Välj en text i listan först.',
    left: (names: readonly string[]) =>
      `Texten innehåller ${names.map((name) => `{${name}}`).join(', ')}. Skriv i stället det som ska stå i beslutet.`,
  },
}
