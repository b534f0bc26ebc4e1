import { type Key, padded } from './key.ts'

/** What a county keeps beside its cases. */
export const countyKeys = {
  countyOrganisation: (county: string, orgId: string): Key => ({
    pk: `C#${county}#ORGANISATIONS`,
    sk: orgId,
  }),
  organisationCase: (county: string, orgId: string, id: string): Key => ({
    pk: `C#${county}#ORGANISATION#${orgId}`,
    sk: `CASE#${id}`,
  }),
  organisationPerson: (county: string, orgId: string, subject: string): Key => ({
    pk: `C#${county}#ORGANISATION#${orgId}`,
    sk: `PERSON#${subject}`,
  }),
  organisationCheck: (county: string, orgId: string, id: string): Key => ({
    pk: `C#${county}#ORGANISATION#${orgId}`,
    sk: `CHECK#${id}`,
  }),
  staff: (county: string, subject: string): Key => ({ pk: `C#${county}#STAFF`, sk: subject }),
  /** An ERP of the county's own. */
  machine: (county: string, subject: string): Key => ({ pk: `C#${county}#MACHINE`, sk: subject }),
  setting: (county: string, kind: string, validFrom: string): Key => ({
    pk: `C#${county}#SETTING#${kind}`,
    sk: validFrom,
  }),
  round: (county: string, id: string): Key => ({ pk: `C#${county}#ROUND#${id}`, sk: 'META' }),
  /** What the county has released of its own closed rounds, and what it may see of others': never the same item. */
  releasedMedians: (county: string, round: string): Key => ({ pk: `C#${county}#RELEASED`, sk: round }),
  othersMedians: (county: string, year: number): Key => ({ pk: `C#${county}#MEDIANS`, sk: String(year) }),
  /** What the county publishes of a round, and the copy anyone may read. */
  publication: (county: string, round: string): Key => ({
    pk: `C#${county}#PUBLICATION#${round}`,
    sk: 'META',
  }),
  frame: (county: string, year: number): Key => ({ pk: `C#${county}#FRAME#${year}`, sk: 'META' }),
  /** What may be bound of later budget years, in one partition: the desk reads all of it in one query. */
  binding: (county: string, year: number): Key => ({ pk: `C#${county}#BINDING`, sk: String(year) }),
  scenario: (county: string, round: string, id: string): Key => ({
    pk: `C#${county}#SCENARIO#${round}`,
    sk: id,
  }),
  /** What became of one case of a chosen scenario. */
  scenarioCase: (county: string, scenario: string, id: string): Key => ({
    pk: `C#${county}#CHOSEN#${scenario}`,
    sk: id,
  }),
  diary: (county: string, year: string, day: string, id: string, version: number): Key => ({
    pk: `C#${county}#DIARY#${year}`,
    sk: `${day}#${id}#${padded(version)}`,
  }),
  /** Which cases have a diarienummer; folded to upper case. */
  diaryNumber: (county: string, number: string, id: string): Key => ({
    pk: `C#${county}#NUMBER#${number.toUpperCase()}`,
    sk: id,
  }),
  /** How many cases stand in each list of a round, or how many one officer has. */
  tally: (county: string, round: string, subject: string | null): Key => ({
    pk: `C#${county}#COUNT#${round}`,
    sk: subject === null ? 'LISTS' : `DESK#${subject}`,
  }),
  /** What finance has confirmed of where its receivers are paid: one partition, so that a list is one query. */
  receiver: (county: string, orgId: string, channel: string, number: string): Key => ({
    pk: `C#${county}#RECEIVERS`,
    sk: `${orgId}#${channel.toUpperCase()}${number}`,
  }),
  /** A receipt that waits for the next root. */
  waitingReceipt: (county: string, instant: string, id: string): Key => ({
    pk: `C#${county}#PROOF`,
    sk: `${instant}#${id}`,
  }),
}
