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
