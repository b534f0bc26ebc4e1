const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`

/** What is said while several people write in one draft. */
export const svTogether = {
  saving: 'Sparar…',
  saved: (clock: string) => `Sparat ${clock}.`,
  unreached: 'Kunde inte sparas, försöker igen. Texten finns kvar på sidan.',
  ended: 'Du har loggats ut. Texten finns kvar på sidan. Logga in i en ny flik och spara sedan här.',
  signIn: 'Logga in (öppnas i ny flik)',
  refused: 'Kunde inte sparas av sig självt. Spara med knappen, så ser du varför.',
  problem: (text: string) => `Inte sparat än. ${text}`,
  overtaken: (name: string) => `${name} har sparat en annan text.`,
  sent: 'Ansökan har skickats in. Spara, så ser du vad som inte kom med.',
  review: 'Granska skillnaderna',
  writing: (names: readonly string[], section: string) =>
    names.length === 0 ? '' : `${listed(names)} skriver i ${section}.`,
  keptMailFailed: 'Mejlet om det har inte gått att skicka än, vi försöker igen.',
  keptUntil: 'Utkastet finns kvar',
  kept: (last: string, mail: string) =>
    `Till och med ${last}. Sedan tas det bort, om ni inte har skickat in det. Ni som har skrivit i det får ett mejl ${mail}.`,
}
