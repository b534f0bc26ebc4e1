import { type Key, padded } from './key.ts'

/** A submitted case, in its county. */
export const caseKeys = {
  case: (county: string, id: string): Key => ({ pk: `C#${county}#CASE#${id}`, sk: 'HEADER' }),
  body: (county: string, id: string, sha256: string): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `BODY#${sha256.toUpperCase()}`,
  }),
  event: (county: string, id: string, version: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `EVENT#${padded(version)}`,
  }),
  document: (county: string, id: string, document: string): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `DOC#${document}`,
  }),
  decision: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `DECISION#${padded(number)}`,
  }),
  letter: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `LETTER#${padded(number)}`,
  }),
  file: (county: string, id: string, kind: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `FILE#${kind}#${padded(number)}`,
  }),
  instalment: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `PAY#${padded(number)}`,
  }),
  /** Where the receiver's signatory has said that the money goes, after the application. */
  account: (county: string, id: string): Key => ({ pk: `C#${county}#CASE#${id}`, sk: 'ACCOUNT' }),
  task: (county: string, id: string, kind: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `TASK#${kind}#${padded(number)}`,
  }),
  message: (county: string, id: string, version: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `MESSAGE#${padded(version)}`,
  }),
  /** A case's place in one of the county's lists. */
  listEntry: (county: string, id: string, slot: string): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `LIST#${slot}`,
  }),
  review: (county: string, id: string, version: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `REVIEW#${padded(version)}`,
  }),
  note: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `NOTE#${padded(number)}`,
  }),
  /** What came in or went out outside the service. */
  paper: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `PAPER#${padded(number)}`,
  }),
  secrecyMark: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `SECRECY#${padded(number)}`,
  }),
  release: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `RELEASE#${padded(number)}`,
  }),
  refusal: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `REFUSAL#${padded(number)}`,
  }),
  appeal: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `APPEAL#${padded(number)}`,
  }),
  conflict: (county: string, id: string, report: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `CONFLICT#${padded(report)}`,
  }),
  wait: (county: string, id: string): Key => ({ pk: `C#${county}#CASE#${id}`, sk: 'WAIT' }),
  done: (pk: string, version: number, effect: string): Key => ({
    pk,
    sk: `DONE#${padded(version)}#${effect.toUpperCase()}`,
  }),
}
