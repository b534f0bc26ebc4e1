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
  AppealHandedOver: 'Överklagandet överlämnat till förvaltningsrätten (PDF)',
  AppealDismissed: 'Beslut att avvisa överklagandet (PDF)',
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
  changed: 'Skicka filen med en ändring av ansökan',
  write: 'Fråga länsstyrelsen hur filen kan lämnas in',
}

/** Files that go with the answer to a completion request. */
export const svAnswerFiles = {
  title: 'Filer till svaret',
  intro:
    'Filerna skickas in tillsammans med ert svar. Till dess ser bara er organisation dem. När ni skickar in blir de allmänna handlingar.',
  none: 'Inga filer följer med svaret.',
  link: 'Lägg till eller ta bort filer',
  first:
    'Det du har skrivit på sidan sparas och finns kvar när du kommer tillbaka. Bara du ser det till dess.',
  full: 'Ni kan inte lägga till fler filer. Ta bort en fil om ni behöver plats för en annan.',
  back: 'Till svaret',
}

/** The attachments of an application that is changed before the last day. */
export const svChangeFiles = {
  title: 'Bilagor till ansökan',
  intro:
    'Här lägger ni till, ersätter och tar bort bilagor. Ändringarna gäller när ni skickar in den ändrade ansökan; till dess ser bara er organisation dem. Den version som ni skickade in först har kvar sina bilagor.',
  none: 'Ansökan har inga bilagor.',
  link: 'Ändra bilagor',
  first: svAnswerFiles.first,
  full: 'Ni har 20 bilagor, och det är det högsta antalet. Ta bort en om ni behöver plats för en annan.',
  back: 'Till den ändrade ansökan',
  replace: 'Ersätt',
  out: 'Tas bort när ni skickar in ändringen',
  keep: 'Låt vara kvar',
}
