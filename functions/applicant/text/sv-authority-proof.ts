/** The document that shows a signatory's authority, handed in after the application. */
export const svAuthorityProof = {
  title: 'Handling som visar behörighet',
  link: 'Lämna handling som visar behörighet',
  intro:
    'Lämna handlingen som visar din rätt att företräda organisationen, till exempel delegationsordningen eller fullmakten. Ärendet handläggs vidare under tiden.',
  promised: 'Lovad senast',
  document: 'Lämnad handling',
  state: 'Länsstyrelsens bedömning',
  states: {
    waiting: 'Har kommit in och är inte bedömd än',
    accepted: 'Visar behörigheten',
    insufficient: 'Räcker inte, lämna en annan handling',
  },
  note: 'Länsstyrelsens motivering',
  none: 'Ingen handling är lämnad',
  file: 'Välj handlingen',
  uploaded: 'Filen är uppladdad men inte lämnad till länsstyrelsen än.',
  chosen: 'Fil',
  other: 'Välj en annan fil',
  public: 'När du lämnar in blir handlingen en allmän handling.',
  send: 'Lämna in handlingen',
  sent: 'Handlingen har kommit in till länsstyrelsen.',
  attached: 'Handlingen som visar behörigheten fanns med i ansökan.',
  accepted: 'Länsstyrelsen har godtagit handlingen. Ni behöver inte lämna någon mer.',
  cannot: 'Ingen handling kan lämnas in, eftersom ärendet är avslutat.',
  notAsked: 'I ärendet finns ingen uppgift om behörighet att visa.',
}
