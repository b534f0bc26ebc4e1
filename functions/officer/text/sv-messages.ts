/** What the applicant and the county write to each other in a case. */
export const svMessages = {
  messages: {
    intro:
      'Det som skrivs här är en del av ärendet, och sökanden läser det. Eget arbetsmaterial hör inte hit.',
    empty: 'Ingen har skrivit något i ärendet än.',
    from: (name: string, at: string) => `${name}, ${at}`,
    applicant: (name: string) => `Sökanden (${name})`,
    abouts: {
      message: 'Meddelande',
      'more-time': 'Begäran om längre tid för komplettering',
      change: 'Anmälan om ändrade förhållanden (11 §)',
      declined: 'Sökanden avstår från bidraget',
      communication: 'Kommunicerat för yttrande (25 § FL)',
      statement: 'Yttrande från sökanden',
    },
    latest: (day: string) => `Sista dag att yttra sig: ${day}`,
    wants: (day: string) => `Önskad sista dag: ${day}`,
    noReason: 'Inget skäl angivet.',
    waits: 'Väntar på att hanteras',
    unsent: {
      title: 'E-post om ärendet har inte kommit iväg',
      'no-address': 'Ansökan har ingen e-postadress. Underrätta sökanden på annat sätt.',
      'not-sent':
        'Det gick inte att skicka till sökanden. Tjänsten försöker igen. Underrätta sökanden på annat sätt om det brådskar.',
      'reminder-not-sent':
        'En påminnelse till sökanden gick inte att skicka. Tjänsten försöker igen. Underrätta sökanden på annat sätt om det brådskar.',
      'partner-not-sent':
        'Det gick inte att skicka till en samverkanspart. Tjänsten försöker igen. Underrätta parten på annat sätt om det brådskar.',
    },
    handle: 'Markera som hanterat',
    handleHint: 'Markera när inget svar behövs, eller när det är omhändertaget på annat sätt.',
    extend: 'Ge längre tid',
    newer: 'Sökanden har skrivit mer sedan du öppnade sidan. Läs det först.',
    text: 'Nytt meddelande till sökanden',
    hint: 'Sökanden får e-post om att det finns ett meddelande, utan innehållet.',
    missing: 'Skriv meddelandet.',
    send: 'Skicka meddelandet',
    closed: 'Ärendet är avslutat. Det går inte att skicka fler meddelanden.',
  },
}
