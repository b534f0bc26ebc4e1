const cases = (n: number): string => (n === 1 ? '1 ärende' : `${n} ärenden`)

/** The list of the county's cases and what is done from it. */
export const svQueue = {
  queue: {
    title: 'Ärenden',
    noRounds: 'Länet har inte öppnat någon utlysning än.',
    openRound:
      'Enhetschefen öppnar en utlysning under Inställningar. Ansökningar visas här när de har kommit in.',
    place: 'Plats',
    shared: 'delad plats',
    applicant: 'Sökande och prioritering',
    more: (n: number) => (n === 1 ? '(och 1 åtgärd till)' : `(och ${n} åtgärder till)`),
    requested: 'Sökt',
    eligible: 'Bidrags\u00adgrundande',
    granted: (amount: string) => `Beviljat ${amount}`,
    status: 'Status',
    received: 'Kom\u00a0in',
    deadline: 'Nästa frist',
    assignee: 'Handläggare',
    nobody: 'Ingen',
    me: 'Du',
    noAmount: '–',
    next: 'Visa fler ärenden',
    nothingMore: 'Inga fler ärenden i listan.',
    round: 'Utlysning',
    show: 'Visa',
  },
  filters: {
    label: 'Urval',
    lookAt: 'Behöver ses över',
    more: 'Urval efter status och slag',
    status: 'Status',
    kind: 'Slag av åtgärd',
    counted: (name: string, count: number) => `${name} (${count})`,
    kinds: {
      'leaving-violence': 'Stöd för att lämna våld',
      'resource-centre': 'Resurscentrum',
      other: 'Övriga åtgärder',
    },
    lists: {
      '': {
        name: 'Alla',
        empty: 'Inga ansökningar här än. De visas i prioritetsordning när de har kommit in.',
        caption: (round: string) => `Ansökningar i ${round}, i prioritetsordning`,
      },
      mina: {
        name: 'Mina',
        empty: 'Du har inga öppna ärenden. Under Utan handläggare ser du vilka som ingen har tagit.',
        caption: (round: string) => `Dina öppna ärenden i ${round}, efter status och prioritet`,
      },
      'utan-handlaggare': {
        name: 'Utan handläggare',
        empty: 'Alla öppna ärenden har en handläggare.',
        caption: (round: string) => `Öppna ärenden utan handläggare i ${round}, efter status och prioritet`,
      },
      epost: {
        name: 'E-post har inte kommit iväg',
        empty: 'All e-post till sökande har kommit iväg.',
        caption: () => 'E-post till sökande som inte har kommit iväg, äldst först',
      },
      late: { name: 'Kom in för sent', empty: 'Inga öppna ärenden som kom in för sent.' },
      waiting: { name: 'Väntar på svar', empty: 'Inget ärende väntar på svar från sökanden.' },
      parked: { name: 'Har stannat', empty: 'Inget ärende har stannat.' },
      'authority-not-shown': {
        name: 'Behörighet inte visad',
        empty: 'Inget öppet ärende saknar visad behörighet.',
      },
      'letter-unopened': {
        name: 'Beslut ej öppnat',
        empty: 'Inget beslut har legat oöppnat för länge.',
      },
      'message-waiting': {
        name: 'Meddelande att besvara',
        empty: 'Inget meddelande från en sökande väntar på svar.',
      },
      'change-proposed': {
        name: 'Ändring att besluta',
        empty: 'Ingen ändring av ett beslut är föreslagen.',
      },
      'appeal-waiting': {
        name: 'Överklagande att ta ställning till',
        empty: 'Inget överklagande väntar på länsstyrelsen.',
      },
      'payment-held': {
        name: 'Betalning hålls tillbaka',
        empty: 'Ekonomi frågar inte om någon betalning.',
      },
    },
    none: 'Inga ärenden med det urvalet.',
    captionOf: (round: string, name: string) => `${name} i ${round}, i prioritetsordning`,
  },
  age: {
    days: (n: number) => (n === 0 ? 'i dag' : n === 1 ? '1 dag' : `${n}\u00a0dagar`),
    halfYear: 'Sex månader',
    note: 'Märket Sex månader visar att ärendet är öppet och att det har gått minst sex månader sedan ansökan kom in. Enligt 12 § förvaltningslagen (2017:900) kan en enskild part då begära att myndigheten avgör ärendet. Om en kommun, en region eller ett kommunalförbund som söker bidraget är en enskild part i den meningen är inte avgjort. Märket säger inget om det.',
  },
  deadlines: {
    completion: 'Komplettering',
    communication: 'Yttrande',
    authority: 'Handling om behörighet',
    none: '–',
    by: (what: string, day: string) => `${what} ${day}`,
    passed: 'Passerad',
  },
  unsent: {
    applicant: 'Sökande',
    what: 'Vad som har hänt',
    since: 'Sedan',
    'no-address': 'Ansökan har ingen e-postadress. Underrätta sökanden på annat sätt.',
    'not-sent': 'Det gick inte att skicka. Tjänsten försöker igen.',
    note: 'Listan gäller alla utlysningar. Öppna ärendet för att markera att sökanden har underrättats på annat sätt.',
  },
  giving: {
    pick: (name: string) => `Markera ${name}`,
    pickAll: 'Markera alla på sidan',
    to: 'Ge markerade ärenden till',
    choose: 'Välj handläggare',
    nobody: 'Ingen handläggare',
    give: 'Tilldela',
    take: 'Ta markerade ärenden',
    leave: 'Lämna markerade ärenden',
    noneMarked: 'Markera minst ett ärende i listan.',
    noneChosen: 'Välj vem ärendena ska tilldelas.',
    assigned: (n: number) => `${cases(n)} har fått ny handläggare.`,
    unassigned: (n: number) => `${cases(n)} har ingen handläggare längre.`,
    notAllowed: (name: string) => `${name}: ärendet är beslutat och kan inte tilldelas.`,
    notYours: (name: string) => `${name}: du kan bara lämna ärenden som är dina.`,
    meanwhile: (name: string, now: string) =>
      `${name}: handläggaren har ändrats sedan du öppnade listan och är nu ${now}. Tryck igen om du ändå vill ändra.`,
    changed: (name: string) => `${name}: ärendet ändrades samtidigt av någon annan. Försök igen.`,
    nobodyNow: 'ingen',
  },
  frameLine: {
    text: (year: number, limit: string, granted: string, left: string) =>
      `Ram ${year}: ${limit}. Beviljat: ${granted}. Kvar: ${left}.`,
    none: (year: number) =>
      `Ramen för ${year} är inte satt. Bidrag kan inte beviljas förrän enhetschefen har satt den.`,
    example: 'Ramen är ett exempel.',
  },
}
