import { type Key, padded } from './key.ts'

/** A county's working material, and who has declared a conflict of interest. */
export const workKeys = {
  proposal: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `PROPOSAL#${padded(number)}`,
  }),
  /** A file that has been uploaded at the county's desk and is not registered yet. */
  deskFile: (county: string, id: string, document: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `UPLOAD#${document}`,
  }),
  assessment: (county: string, id: string, subject: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `ASSESSMENT#${subject}`,
  }),
  /** Minnesanteckning. */
  workingNote: (county: string, id: string, note: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `NOTE#${note}`,
  }),
  reconciliation: (county: string, id: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: 'RECONCILIATION',
  }),
  /** What a person has declared of a round's applicants as it now stands. */
  declared: (county: string, round: string, subject: string): Key => ({
    pk: `C#${county}#CONFLICT#${round}`,
    sk: subject,
  }),
  /** One declaration as it was made. */
  declaration: (county: string, round: string, subject: string, id: string): Key => ({
    pk: `C#${county}#CONFLICT#${round}`,
    sk: `${subject}#${id}`,
  }),
}
