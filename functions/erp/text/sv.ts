/** What a machine's people read when it is refused: what happened, and what to do. */
export const problems: Record<string, { status: number; type: string; title: string; detail: string }> = {
  NoNumber: {
    status: 400,
    type: 'no-number',
    title: 'Nummer saknas',
    detail:
      'Frågan behöver det senaste numret som redan är hämtat, som since=2027-0012. since=2027-0000 ger hela budgetåret.',
  },
  NoToken: {
    status: 401,
    type: 'no-token',
    title: 'Inte inloggad',
    detail:
      'Skicka en token från identitetstjänsten som Authorization: Bearer. En inloggning i webbläsaren gäller inte här.',
  },
  NotYourCounty: {
    status: 403,
    type: 'not-your-county',
    title: 'Ingen behörighet',
    detail:
      'Klienten har inte rätt att hämta underlag för något län. Be länsstyrelsens ekonomi att låta driften ge den behörighet.',
  },
  NotFound: {
    status: 404,
    type: 'not-found',
    title: 'Finns inte',
    detail:
      'Adressen leder inte till något låst underlag i länet. Fråga efter listan för att se vilka som finns.',
  },
  Busy: {
    status: 429,
    type: 'too-many-requests',
    title: 'För många frågor just nu',
    detail: 'Vänta så många sekunder som Retry-After säger och försök igen.',
  },
  Fault: {
    status: 500,
    type: 'fault',
    title: 'Ett fel i tjänsten',
    detail: 'Inget har ändrats. Försök igen om en stund, och uppge referensen om felet kommer tillbaka.',
  },
}
