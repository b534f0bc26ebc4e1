/** Deciding the proposals of a chosen scenario. */
export const svDecideMany = {
  decideMany: {
    title: 'Besluta förslagen ur scenariot',
    button: 'Besluta förslagen',
    intro:
      'Läs förslagen och breven. Markera de ärenden du beslutar som de är föreslagna. Varje ärende blir ett eget beslut. Avvikande mening, återförvisning och utelämnade namn gör du på ärendets egen sida.',
    left: (n: number) =>
      n === 0
        ? 'Det finns inget förslag ur scenariot att besluta om.'
        : n === 1
          ? '1 förslag är kvar att besluta.'
          : `${n} förslag är kvar att besluta.`,
    pickAll: (n: number) => (n === 1 ? 'Markera ärendet' : `Markera alla ${n} på sidan`),
    pick: (name: string) => `Besluta enligt förslaget för ${name}`,
    proposed: (outcome: string, amount: string) => `${outcome}, ${amount}.`,
    presented: (name: string) => `Föredraget av ${name}.`,
    letter: (name: string) => `Läs brevet till ${name}`,
    letterOf: (name: string) => `Brevets text: ${name}`,
    own: 'Du har berett ärendet. Öppna det för att se om du får besluta det.',
    alone: 'Öppna ärendets egen beslutssida',
    final: 'När du beslutar skickas varje brev till sin sökande. Besluten får inte överklagas (15 §).',
    decide: 'Besluta de markerade ärendena',
    noneMarked: 'Markera minst ett ärende.',
    done: (n: number) =>
      n === 1
        ? 'Beslutet är fattat. Brevet skapas och skickas nu.'
        : `${n} beslut är fattade. Breven skapas och skickas nu.`,
    result: 'Alla ärenden är inte beslutade',
    outcome: (n: number, of: number) => `${n} av ${of} markerade ärenden är beslutade.`,
    refused: 'Inte beslutade',
    applicant: 'Sökande',
    why: 'Därför',
    toList: 'Till förslagen som är kvar',
    refusals: {
      ChangedMeanwhile: 'Förslaget eller ärendet har ändrats sedan sidan visades',
      NotAllowedInStatus: 'Förslaget gäller inte längre, eller så är beslutet redan fattat',
      SamePersonOnCase: 'Du har berett ärendet: någon annan beslutar',
      SuspendedOnCase: 'Du kan vara jävig: någon annan beslutar',
      NotDeclared: 'Du har inte svarat på frågan om jäv för sökanden',
      FrameExceeded: 'Länets ram räcker inte',
      BindingExceeded: 'Bemyndigandet räcker inte för ett senare budgetår',
      MissingContent: 'Förslaget är inte fullständigt',
      StatementAwaited: 'Sökanden har tid kvar att yttra sig',
    },
    other: 'Det gick inte att besluta: se ärendet',
  },
}
