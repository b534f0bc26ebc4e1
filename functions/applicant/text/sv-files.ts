/** The documents of a case that can be taken out for the organisation's own diary. */
export const svFiles = {
  caption: 'Handlingar för ert diarium',
  intro: 'Varje handling är en PDF med det som gällde när den kom in eller skickades.',
  file: 'Handling',
  at: 'Tidpunkt',
  Submitted: 'Ansökan som den först kom in (PDF)',
  ApplicationChanged: 'Ändrad ansökan (PDF)',
  CompletionAnswered: 'Ansökan efter komplettering (PDF)',
  CompletionAsked: 'Begäran om komplettering (PDF)',
  InjunctionIssued: 'Föreläggande (PDF)',
  LetterIssued: 'Beslut (PDF)',
  receipt: 'Kvittens (PDF)',
}

/** Files that came in after the application and that nobody has handed in. */
export const svUnsent = {
  caption: 'Uppladdade filer som inte är inlämnade',
  intro:
    'Filerna laddades upp efter att ansökan kom in. De hör inte till ärendet, och länsstyrelsen ser dem inte. Ska en fil med i ärendet laddar ni upp den igen där den lämnas in:',
  file: 'Fil',
  size: 'Storlek',
  came: 'Uppladdad',
  goes: 'Tas bort',
  change: 'Ändra',
  answer: 'Skicka filen med en komplettering',
  write: 'Fråga länsstyrelsen hur filen kan lämnas in',
}

/** Files that go with the answer to a completion request. */
export const svAnswerFiles = {
  title: 'Filer till svaret',
  intro:
    'Filerna skickas in tillsammans med ert svar. Till dess ser bara er organisation dem. När ni skickar in blir de allmänna handlingar.',
  none: 'Inga filer följer med svaret.',
  link: 'Lägg till eller ta bort filer',
  first: 'Gör det innan du skriver svaret: det du har skrivit på sidan sparas först när ni skickar in.',
  full: 'Ni kan inte lägga till fler filer. Ta bort en fil om ni behöver plats för en annan.',
  back: 'Till svaret',
}
