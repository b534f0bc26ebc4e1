import { padded } from './key.ts'

/** Index name → its two attributes. */
export const indexes = {
  round: { pk: 'roundPk', sk: 'roundSk' },
  desk: { pk: 'deskPk', sk: 'deskSk' },
  attention: { pk: 'attentionPk', sk: 'attentionSk' },
  organisation: { pk: 'orgPk', sk: 'orgSk' },
  payable: { pk: 'payablePk', sk: 'payableSk' },
} as const
export type IndexName = keyof typeof indexes

export const indexKeys = {
  round: (county: string, round: string, tuple: string) => ({
    roundPk: `C#${county}#ROUND#${round}`,
    roundSk: tuple,
  }),
  desk: (county: string, round: string, status: string, assignee: string | null, tuple: string) => ({
    deskPk: `C#${county}#DESK#${round}#${status}#${assignee ?? 'NONE'}`,
    deskSk: tuple,
  }),
  list: (county: string, round: string, list: string, tuple: string) => ({
    deskPk: `C#${county}#DESK#${round}#${list.toUpperCase()}`,
    deskSk: tuple,
  }),
  attention: (county: string, kind: string, instant: string, id: string) => ({
    attentionPk: `C#${county}#ATTENTION#${kind}`,
    attentionSk: `${instant}#${id}`,
  }),
  organisation: (orgId: string, id: string) => ({ orgPk: `O#${orgId}#CASES`, orgSk: id }),
  payable: (county: string, year: number, payOn: string, id: string, number: number) => ({
    payablePk: `C#${county}#PAYABLE#${year}`,
    payableSk: `${payOn}#${id}#${padded(number)}`,
  }),
  /** What finance has of a budget year, in the same index: with `payable` it is every line of the year that stands or has been. */
  handed: (county: string, year: number, payOn: string, id: string, number: number) => ({
    payablePk: `C#${county}#HANDED#${year}`,
    payableSk: `${payOn}#${id}#${padded(number)}`,
  }),
}
