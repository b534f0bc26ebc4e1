import * as z from 'zod'
import { batchId, formats } from '../batch.ts'
import { pullAddress, pulledBatch, pulledList } from './shapes.ts'

type Parameter = { in: 'path' | 'query'; schema: z.ZodType; description: string }

/** What a machine may ask for, as data: its routes and the published description are both made from it. */
export type PullOperation = {
  id: string
  path: string
  summary: string
  description: string
  parameters: Readonly<Record<string, Parameter>>
  /** What a good answer holds; a file is answered with a redirection instead. */
  answer: z.ZodType | 'file'
  /** What else it may answer, beside what every address may. */
  problems: readonly (400 | 404)[]
}

const id: Parameter = { in: 'path', schema: batchId, description: 'Underlagets nummer, som 2027-0001.' }

export const pullOperations = {
  list: {
    id: 'listBatches',
    path: pullAddress,
    summary: 'Låsta underlag efter ett nummer',
    description:
      'Länets låsta underlag i ett budgetår, i nummerordning från efter det angivna numret, högst 100 i taget. Spara det senaste numret för varje budgetår och fråga efter det: numren i ett budgetår låses i ordning, så inget tillkommer före det som redan är hämtat. 2027-0000 ger hela budgetåret 2027.',
    parameters: {
      since: { in: 'query', schema: batchId, description: 'Det senaste numret som redan är hämtat.' },
    },
    answer: pulledList,
    problems: [400],
  },
  facts: {
    id: 'getBatch',
    path: `${pullAddress}/{id}`,
    summary: 'Uppgifter om ett låst underlag',
    description: 'Antal rader, summa och vilka filer som finns, var och en med storlek och kontrollsumma.',
    parameters: { id },
    answer: pulledBatch,
    problems: [404],
  },
  file: {
    id: 'getBatchFile',
    path: `${pullAddress}/{id}/{format}`,
    summary: 'En av underlagets filer',
    description:
      'Leder vidare till en adress som gäller i två minuter. Adressen bär sin egen behörighet: följ den utan Authorization, annars svarar lagret 400. Range skickas med dit och ger delar av filen (206). Filen ändras aldrig. Jämför kontrollsumman när allt är hämtat.',
    parameters: {
      id,
      format: { in: 'path', schema: z.enum(formats), description: 'Vilken av filerna.' },
    },
    answer: 'file',
    problems: [404],
  },
} as const satisfies Record<string, PullOperation>
