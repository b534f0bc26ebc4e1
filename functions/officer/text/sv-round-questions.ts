/** The manager's page for the questions of a round. */
export const svRoundQuestions = {
  roundQuestions: {
    title: 'Frågor i ansökan',
    link: 'Frågor i ansökan',
    intro:
      'Länsstyrelsen bestämmer vad den behöver utöver det som alltid krävs (5 § tredje stycket). En fråga kan ställas, vara frivillig eller inte ställas alls. Det som saknas i en frivillig fråga står inte på listan över vad som saknas.',
    always:
      'Tre delar krävs alltid och kan inte tas bort (5 § andra stycket): 1. åtgärderna och vad de beräknas kosta, 2. behovet av åtgärderna, 3. hur åtgärderna ska följas upp.',
    alwaysAsked: 'Ställs alltid (5 § andra stycket)',
    frozen: (day: string) =>
      `Utlysningen öppnade ${day}. Frågorna kan inte ändras efter det, så att alla som söker får samma frågor.`,
    untilOpens: (day: string) =>
      `Frågorna kan ändras till och med dagen före ${day}, då utlysningen öppnar. Efter det är de desamma för alla som söker.`,
    question: 'Fråga',
    asking: 'Ställs',
    eachOf: (title: string) => `Varje fråga i ${title}`,
    whole: 'Hela delen',
    wholeOf: (title: string) => `Hela delen ${title}`,
    oneByOne: 'Varje fråga för sig, enligt nedan',
    wholeHint: 'Ett val för hela delen gäller alla frågor i den som inte alltid ställs.',
    askings: { on: 'Ja', optional: 'Frivillig', off: 'Nej' },
    unknown: (name: string) =>
      `Frågan ${name} finns inte i formuläret eller krävs alltid (5 § andra stycket), och kan inte ställas in.`,
    restsOn: (number: string, day: string) => `Frågorna bygger på beslut ${number}, ${day}.`,
    save: 'Spara frågorna',
  },
}
