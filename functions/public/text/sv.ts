import { svAnswersFormat } from './answers-sv.ts'
import { svDictionary } from './dictionary-sv.ts'
import { svPublished } from './published-sv.ts'
import { signInSv } from './sign-in-sv.ts'
import { svVerify } from './verify-sv.ts'

/** What the public pages say. Longer texts have files of their own beside this one. */
export const sv = {
  example: 'Exempel',
  toStart: 'Till startsidan',
  fields: 'Visa fälten',
  counties: 'Länsstyrelsernas e-postadresser',
  go: {
    signIn: 'Logga in och ansök',
    applications: 'Till våra ansökningar',
    desk: 'Till länsstyrelsens ärenden',
  },
  start: {
    title: 'Sök bidrag mot våld och förtryck',
    heading: 'Sök statsbidrag mot våld och förtryck',
    lead: 'Kommuner, regioner och kommunalförbund kan söka bidrag för att stärka och utveckla arbetet mot mäns våld mot kvinnor, våld i nära relationer, hedersrelaterat våld och förtryck och sexuell exploatering.',
    before: 'Ni söker hos länsstyrelsen i ert län. Läs gärna först',
    about: 'vad bidraget får gå till, vem som kan söka och vad som går först',
    toRounds: 'Till utlysningarna',
    check: 'Se om ni kan söka (tre frågor)',
    questions: 'Se alla frågor i ansökan',
    county: 'Län',
    round: 'Utlysning',
    lists: {
      open: { caption: 'Öppna utlysningar', day: 'Sista dag att ansöka' },
      coming: { caption: 'Kommande utlysningar', day: 'Öppnar' },
      closed: { caption: 'Stängda utlysningar', day: 'Stängde' },
    },
    noneOpen:
      'Just nu är ingen utlysning öppen. När en länsstyrelse öppnar en utlysning visas den här, med sista dag att ansöka.',
  },
  toAccessibility: 'Tillgänglighet',
  feedback: {
    title: 'Berätta om något inte fungerar',
    intro: 'Länsstyrelsen läser det du skriver och svarar om du lämnar en adress.',
    county: 'Vilken länsstyrelse ska läsa?',
    countyHint: 'Välj den i länet där du bor eller arbetar.',
    choose: 'Välj län',
    countyMissing: 'Välj vilken länsstyrelse som ska läsa.',
    page: 'Vilken sida gäller det? (frivilligt)',
    text: 'Vad fungerar inte, eller vad behöver du på ett annat sätt?',
    textMissing: 'Beskriv vad som inte fungerar.',
    replyTo: 'E-postadress för svar (frivilligt)',
    replyToHint: 'Används bara för att svara dig.',
    send: 'Skicka',
    thanks: 'Tack, vi har tagit emot det du skrev',
    next: 'Det skickas nu till länsstyrelsen. Är du inte nöjd med hur det hanteras kan du vända dig till Digg.',
  },
  questions: {
    title: 'Vad ansökan frågar efter',
    lead: 'Här är alla frågor i formuläret, så att ni kan förbereda svaren tillsammans innan ni loggar in. Sidan går att skriva ut.',
    about:
      'Det som krävs enligt förordningen är märkt. Allt annat frågar länsstyrelsen om för att kunna fatta beslut. En länsstyrelse kan ha tagit bort frågor i sin utlysning. Ni kan skicka in ansökan även om något saknas.',
    aboutRound:
      'Så här ställs frågorna i den här utlysningen. Det som krävs enligt förordningen är märkt. Allt annat frågar länsstyrelsen om för att kunna fatta beslut. Ni kan skicka in ansökan även om något saknas.',
    toRound: 'Till utlysningen',
    individuals: 'Skriv inga uppgifter om enskilda personer, varken i svaren eller i bilagorna.',
    each: (item: string) => `Frågor om varje ${item}`,
    required: 'Krävs enligt 5 §.',
    limit: (limit: number) => `Högst ${limit} ord.`,
    attachments: 'Bilagor',
    files:
      'Ni kan bifoga högst 20 filer, var och en högst 25 MB: PDF, DOCX, XLSX, ODT, PNG eller JPEG. Inga bilagor krävs.',
  },
  round: {
    back: 'Alla utlysningar',
    questions: 'Se vad ansökan frågar efter',
    example: 'Texterna i den här utlysningen är exempel. Ingen länsstyrelse har beslutat dem.',
    phase: 'Läge',
    phases: { open: 'Öppen', coming: 'Kommande', closed: 'Stängd' },
    opens: 'Öppnar',
    deadline: 'Sista dag att ansöka',
    year: 'Budgetår',
    report: 'Sista dag för redovisning',
    conditions: 'Villkor',
    notOpen: {
      coming: 'Det går att ansöka när utlysningen har öppnat.',
      closed:
        'Sista dagen har passerat. En ansökan som kommer in nu tas emot och registreras som sen. Kontakta länsstyrelsen om ni har frågor.',
    },
  },
  verify: svVerify,
  published: svPublished,
  dictionary: svDictionary,
  answersFormat: svAnswersFormat,
  ...signInSv,
}
