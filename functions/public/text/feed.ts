import type { Passage } from './passage.ts'

/** The fields of /utlysningar.json, said where those who read it will look. */
export const feedFields: NonNullable<Passage['fields']> = [
  ['version', 'Formatets version, nu 1. Fält kan tillkomma. De som finns behåller namn och betydelse.'],
  ['regulation', 'Förordningens nummer i Svensk författningssamling.'],
  ['madeAt', 'När listan gjordes (UTC).'],
  ['rounds', 'Utlysningarna. Var och en har fälten nedan.'],
  ['id', 'Utlysningens beteckning, en för varje län.'],
  ['title, text', 'Rubrik och länsstyrelsens text.'],
  ['countyCode, countyName', 'Länskod och länets namn.'],
  ['authority, authorityNumber', 'Länsstyrelsens namn och organisationsnummer.'],
  ['budgetYear', 'Budgetåret som bidraget gäller.'],
  ['status', 'open (öppen), coming (kommande) eller closed (stängd) när listan gjordes.'],
  ['opensAt, opensOn', 'Första ögonblicket (UTC) och första dagen (svensk tid).'],
  [
    'closesAt, lastDay, deadlineLocal, timeZone',
    'En ansökan är i tid om den kommer in före closesAt (UTC). lastDay är sista dagen, deadlineLocal sista minuten och timeZone tidszonen för båda.',
  ],
  ['address', 'Utlysningens sida i tjänsten.'],
  ['contact', 'Namn, e-post och telefon till länsstyrelsen.'],
  ['example', 'true när texterna är exempel och inte beslutade av någon länsstyrelse.'],
  ['changedAt', 'När utlysningen senast ändrades (UTC).'],
]
