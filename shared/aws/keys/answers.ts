import { type Key, padded } from './key.ts'

/** Payment acknowledgements, each under the hash of its file. */
export const answerKeys = {
  answers: (county: string, file: string): Key => ({
    pk: `C#${county}#ANSWERS#${file.toUpperCase()}`,
    sk: 'META',
  }),
  /** The file itself, until it is confirmed. */
  answersContent: (county: string, file: string): Key => ({
    pk: `C#${county}#ANSWERS#${file.toUpperCase()}`,
    sk: 'CONTENT',
  }),
  /** What came of a row. */
  answerRow: (county: string, file: string, row: number): Key => ({
    pk: `C#${county}#ANSWERS#${file.toUpperCase()}`,
    sk: `ROW#${padded(row)}`,
  }),
  answersPointer: (county: string, instant: string, file: string): Key => ({
    pk: `C#${county}#ANSWERS`,
    sk: `${instant}#${file.toUpperCase()}`,
  }),
  /** One whose rows are being worked through. */
  openAnswers: (county: string, file: string): Key => ({
    pk: `C#${county}#ANSWERS`,
    sk: `OPEN#${file.toUpperCase()}`,
  }),
}
