import { svColumns } from '../../../shared/exports/text/columns-sv.ts'

/** The data dictionary of the utbetalningsunderlag. */
export const svDictionary = {
  title: 'Kolumner i utbetalningsunderlag',
  lead: 'Länsstyrelsens ekonomi hämtar utbetalningsunderlag ur e-tjänsten och läser in dem i sitt ekonomisystem. Här står vad varje kolumn betyder och var uppgiften kommer ifrån.',
  caption: 'Kolumnerna i den ordning de har i filen',
  column: 'Kolumn',
  field: 'Fält i JSON',
  type: 'Typ',
  meaning: 'Betydelse',
  source: 'Källa',
  types: {
    text: 'fri text',
    code: 'kod, skrivs som text',
    list: 'text, flera med komma emellan',
    date: 'datum, åååå-mm-dd',
    integer: 'heltal',
    amount: 'belopp i kronor',
    flag: 'ja eller nej',
  },
  columns: svColumns,
  schema: 'JSON-filen följer ett publicerat schema:',
  schemaLink: 'schemat (JSON Schema)',
  machine:
    'Länets ekonomisystem kan hämta låsta underlag självt. Hur det går till står i en publicerad beskrivning:',
  machineLink: 'gränssnittet för ekonomisystem (OpenAPI)',
  older: 'Ett låst underlag ändras aldrig. Underlag som låstes innan en kolumn fanns saknar den i filen.',
}
