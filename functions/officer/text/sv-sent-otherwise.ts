/** A decision that is sent in another way, because nobody has opened it (FL 33 §). */
export const svSentOtherwise = {
  sentOtherwise: {
    title: 'Underrätta på annat sätt',
    link: 'Registrera att beslutet är skickat på annat sätt',
    intro:
      'Sökanden ska så snart som möjligt underrättas om beslutet (33 § FL). Skicka brevet på ett annat sätt och registrera det här.',
    way: 'Hur är beslutet skickat?',
    wayMissing: 'Välj hur beslutet är skickat.',
    ways: {
      post: 'Med post',
      'handed-over': 'Överlämnat',
      'other-address': 'Med e-post till en annan adress',
    },
    day: 'Vilken dag?',
    dayMissing: 'Skriv vilken dag beslutet skickades eller lämnades över.',
    dayAhead: 'Dagen kan inte ligga framåt i tiden.',
    to: 'Till vem och vart?',
    toHint: 'Till exempel postadressen. Skriv inga uppgifter om enskilda personer.',
    toMissing: 'Skriv till vem och vart beslutet skickades.',
    save: 'Registrera',
    unopened:
      'Ingen hos sökanden har öppnat beslutet i tid. Skicka det på ett annat sätt (33 § FL) och registrera det här.',
    opened: 'Sökanden har öppnat beslutet.',
    sent: (way: string, day: string, to: string, name: string) =>
      `Beslutet är skickat på annat sätt: ${way.toLowerCase()} den ${day} till ${to}. Registrerat av ${name}.`,
  },
}
