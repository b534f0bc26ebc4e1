/** The account that the receiver has stated after the application. */
export const svAccount = {
  title: 'Kontot är ändrat efter ansökan',
  bankgiro: 'Bankgiro nu',
  plusgiro: 'Plusgiro nu',
  reference: 'Referens nu',
  changed: 'Ändrat',
  by: (when: string, name: string) => `${when}, av ${name}`,
}
