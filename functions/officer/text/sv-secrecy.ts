/** Secrecy marks and what of a case can be named. */
export const svSecrecy = {
  secrecy: {
    title: 'Sekretessmarkeringar',
    intro:
      'En markering är en varning, inte ett beslut. Varje begäran om att få ut en handling prövas på nytt av en namngiven person (5 kap. 5 § OSL).',
    link: 'Sekretessmarkera',
    tag: 'Sekretessmarkerad',
    stands: (provision: string, day: string, authority: string) => `${provision}, ${day}, ${authority}`,
    banner: (n: number) =>
      n === 1
        ? 'En uppgift i ärendet är sekretessmarkerad.'
        : `${n} uppgifter i ärendet är sekretessmarkerade.`,
    bannerTitle: 'Sekretessmarkering',
    bannerLink: 'Visa markeringarna',
    caption: 'Markeringar i ärendet',
    item: 'Uppgift',
    mark: 'Markering',
    by: 'Gjord av',
    act: 'Åtgärd',
    lift: 'Ta bort markeringen',
    lifted: (name: string, at: string) => `Borttagen av ${name}, ${at}`,
    empty: 'Inget i ärendet är sekretessmarkerat.',
    newTitle: 'Ny markering',
    target: 'Vad ska markeras?',
    targetEmpty: 'Välj uppgift',
    targetMissing: 'Välj vad som ska markeras.',
    provision: 'Bestämmelse i OSL',
    provisionHint:
      'Kapitel och paragraf, till exempel 21:7. Vanliga här är 18:8 (säkerhetsåtgärder), 21:1 (hälsa och sexualliv), 21:3 (förföljda personer), 21:7 (personuppgifter) och 26:1 (socialtjänst).',
    provisionMissing: 'Skriv bestämmelsen som kapitel och paragraf, till exempel 21:7.',
    authority: 'Myndighet som har gjort markeringen',
    authorityHint: 'Ändra om markeringen kom med handlingen från en annan myndighet.',
    authorityMissing: 'Skriv vilken myndighet som har gjort markeringen.',
    save: 'Gör markeringen',
  },
  items: {
    answers: (title: string) => `Ansökan: ${title}`,
    completion: 'Svar på begäran om komplettering',
    document: (name: string) => `Dokument: ${name}`,
    note: (name: string, at: string) => `Tjänsteanteckning: ${name}, ${at}`,
    keptNote: (name: string, at: string) => `Minnesanteckning: ${name}, ${at}`,
    message: (name: string, at: string) => `Meddelande: ${name}, ${at}`,
    paper: (about: string, day: string) => `Handling: ${about}, ${day}`,
    letter: (n: number) => `Beslut ${n}`,
    opinion: (body: string) => `Yttrande: ${body}`,
    request: (n: number) => `Begäran om komplettering ${n}`,
    appeal: (from: string) => `Överklagande från ${from}`,
  },
}
