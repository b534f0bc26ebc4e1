/** Names that the notice of a decision leaves out (FL 33 § fourth paragraph). */
export const svWithheld = {
  withheld: {
    summary: 'Utelämna namn i underrättelsen',
    intro:
      'Gäller bara om det kan befaras att den som nämns utsätts för hot, trakasserier eller liknande (33 § fjärde stycket FL). Namnen och skälet står kvar i länsstyrelsens handling över beslutet. Brevet och sökandens sidor visar dem inte.',
    whose: 'Vilkas namn ska utelämnas?',
    whoseMissing: 'Välj vilkas namn som ska utelämnas, eller ta bort skälet.',
    reason: 'Skäl för att utelämna namnen',
    reasonHint: 'Visas inte för sökanden.',
    reasonMissing: 'Skriv varför namnen ska utelämnas.',
    written: (names: readonly string[]) =>
      `Förslagets text nämner ${names.join(' och ')}. Återförvisa förslaget så att namnet tas bort ur texten.`,
    leftOut: (names: readonly string[], reason: string) =>
      `Namn som inte står i brevet (33 § fjärde stycket FL): ${names.join(', ')}. Skäl: ${reason}`,
    event: 'namn utelämnade i brevet',
  },
}
