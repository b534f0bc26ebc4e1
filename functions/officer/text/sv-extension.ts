/** The manager's page for a later last day. */
export const svExtension = {
  extension: {
    title: 'Förläng sista ansökningsdag',
    intro:
      'Den nya dagen gäller alla som söker i utlysningen, också den som redan har skickat in. Ansökningar som är inskickade får ändras till och med den nya dagen, och den som kom in efter den gamla dagen men senast den nya räknas som i tid (5 §).',
    follows:
      'Utlysningens sida, listan över utlysningar, utkastens sista dag och påminnelser följer med. Den som har skickat in får e-post. Länsstyrelsen får inte veta vem som har ett utkast: där står den nya dagen på organisationens egna sidor. En dag som är satt för handlingar som visar behörighet flyttas lika många dagar.',
    now: 'Sista dag nu',
    to: 'Ny sista dag',
    toHint:
      'Ansökan ska ha kommit in senast 23.59 den dagen. En dag som har satts kan inte flyttas tillbaka.',
    toMissing: 'Skriv den nya sista dagen.',
    notLater: (day: string) => `Den nya dagen ska vara efter ${day}.`,
    past: 'Den nya dagen har redan varit.',
    afterReport: (day: string) =>
      `Sista dag för redovisning är ${day}. Ändra först den på utlysningens sida, eller välj en tidigare dag.`,
    reason: 'Varför förlängs tiden?',
    reasonHint: 'Visas inte för sökande. Skriv inget om enskilda sökande.',
    reasonMissing: 'Skriv varför tiden förlängs.',
    why: {
      'not-opened': 'Utlysningen har inte öppnat. Sista dagen ändras på utlysningens sida.',
      handled:
        'Utlysningen är stängd och i något ärende är beslut föreslaget eller fattat. Tiden kan då inte längre förlängas lika för alla.',
    },
    history: 'Så har sista dagen flyttats',
    from: 'Från',
    until: 'Till',
    basis: 'Beslut',
    save: 'Förläng för alla',
  },
}
