import type { Passage } from './passage.ts'

export const feedFieldsEn: NonNullable<Passage['fields']> = [
  ['version', 'Version of the format, now 1. Fields may be added. Those there are keep name and meaning.'],
  ['regulation', 'Number of the regulation in the Swedish Code of Statutes (Svensk författningssamling).'],
  ['madeAt', 'When the list was made (UTC).'],
  ['rounds', 'The calls. Each has the fields below.'],
  ['id', 'The designation of the call, one for each county.'],
  ['title, text', 'Heading and text of the county administrative board.'],
  ['countyCode, countyName', 'County code and name of the county.'],
  ['authority, authorityNumber', 'Name and organisation number of the county administrative board.'],
  ['budgetYear', 'The budget year of the grant.'],
  ['status', 'open, coming or closed when the list was made.'],
  ['opensAt, opensOn', 'First instant (UTC) and first day (Swedish time).'],
  [
    'closesAt, lastDay, deadlineLocal, timeZone',
    'An application is in time if it comes in before closesAt (UTC). lastDay is the last day, deadlineLocal the last minute and timeZone the time zone of both.',
  ],
  ['address', 'The page of the call in the service.'],
  ['contact', 'Name, e-mail and telephone of the county administrative board.'],
  ['example', 'true when the texts are examples that no county administrative board has decided on.'],
  ['changedAt', 'When the call was last changed (UTC).'],
]
