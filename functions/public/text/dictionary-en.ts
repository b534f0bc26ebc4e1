import { enColumns } from '../../../shared/exports/text/columns-en.ts'
import type { svDictionary } from './dictionary-sv.ts'

export const enDictionary: typeof svDictionary = {
  title: 'Columns of the payment files',
  lead: 'Finance at the county administrative board fetches payment files from this service and reads them into its own system. This is what each column means and where its content comes from.',
  caption: 'The columns in their order in the file',
  column: 'Column',
  field: 'Field in JSON',
  type: 'Type',
  meaning: 'Meaning',
  source: 'Source',
  types: {
    text: 'free text',
    code: 'code, written as text',
    list: 'text, several with commas between',
    date: 'date, yyyy-mm-dd',
    integer: 'whole number',
    amount: 'amount in kronor',
    flag: 'yes or no',
  },
  columns: enColumns,
  schema: 'The JSON file follows a published schema:',
  schemaLink: 'the schema, as JSON Schema',
  machine:
    'The ERP of a county may fetch locked payment files by itself. How it is done stands in a published description, in Swedish:',
  machineLink: 'the interface for an ERP, as OpenAPI',
  older: 'A locked payment file never changes. One that was locked before a column existed is without it.',
}
