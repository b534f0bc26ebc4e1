import * as z from 'zod'
import { type Attention, attention, type Matter, type Unsent } from '../domain/attention.ts'
import type { CaseHeader } from '../domain/case.ts'
import { DomainError } from '../domain/errors.ts'
import { indexKeys, keys } from './keys.ts'
import { queryAll, type Table } from './table.ts'
import { put, putNew, update, type Write } from './write.ts'

/** What lists of the county's a matter stands in. */
const kinds: Record<Matter, 'MESSAGE' | 'CHANGE' | 'DECLINED' | 'STATEMENT' | 'MAIL' | 'HELD'> = {
  message: 'MESSAGE',
  'more-time': 'MESSAGE',
  change: 'CHANGE',
  declined: 'DECLINED',
  statement: 'STATEMENT',
  'no-address': 'MAIL',
  'not-sent': 'MAIL',
  'reminder-not-sent': 'MAIL',
  'partner-not-sent': 'MAIL',
  'payment-held': 'HELD',
}

/** The task's own kind where several of one list may stand for the same number. */
const taskOf = (about: Matter): string =>
  about === 'reminder-not-sent' ? 'REMINDER' : about === 'partner-not-sent' ? 'PARTNERMAIL' : kinds[about]

const waiting = z.object({ pk: z.string(), sk: z.string(), attention })
export type Waiting = z.infer<typeof waiting>

type New = Pick<Attention, 'version' | 'about' | 'at'>

const itemOf = (county: string, id: string, number: number, { version, about, at }: New) => ({
  ...keys.task(county, id, taskOf(about), number),
  ...indexKeys.attention(county, kinds[about], at, id),
  attention: { version, about, at, done: false },
})

/** One of each kind in a case, or of each instalment: the next of the same takes its place. */
export const latestWaits = (county: string, id: string, content: New, number = 1): Write =>
  put(itemOf(county, id, number, content))

const alreadyTold = () => new DomainError('AlreadyTold')

/** How many mails of a county have not left: the length of its list of them. */
const countMails = (county: string, by: number): Write =>
  update(keys.count(`C#${county}`, 'MAIL'), { add: { waiting: by } })

/** A mail that did not leave: one for each event (or `number`), told once. What has been dealt with is not asked for again. */
export const eventWaits = (
  { county, id, orgName }: CaseHeader,
  content: New,
  number = content.version,
): Write[] => [
  putNew({ ...itemOf(county, id, number, content), case: id, party: orgName }, alreadyTold),
  countMails(county, 1),
]

const open = (item: unknown): Waiting[] => {
  const read = waiting.parse(item)
  return read.attention.done ? [] : [read]
}

/** Everything in a case that nobody has dealt with. */
export const readWaiting = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<Waiting[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'TASK#' }))
    .filter((item) => 'attention' in item)
    .flatMap(open)

/** The mail of an event (or a reminder by its number) that could not be sent, while nobody has dealt with it. */
export const readUnsent = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  about: Unsent,
  number: number,
): Promise<Waiting[]> => {
  const item = await table.get(keys.task(county, id, taskOf(about), number))
  return item === null ? [] : open(item)
}

/** What finance asks the officer about each line it holds, by the instalment's number, dealt with or not. */
export const readHeld = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  instalment: number,
): Promise<Waiting | null> => {
  const item = await table.get(keys.task(county, id, kinds['payment-held'], instalment))
  return item === null ? null : waiting.parse(item)
}

/** Dealt with: out of the county's list, kept in the case. On condition that nobody has before, since it is counted. */
export const settle = (county: string, dealtWith: readonly Waiting[]): Write[] => {
  const mails = dealtWith.filter(({ attention: { about } }) => kinds[about] === 'MAIL').length
  return [
    ...dealtWith.map(({ pk, sk, attention: before }) =>
      put({ pk, sk, attention: { ...before, done: true } }, { attentionPk: { exists: true } }),
    ),
    ...(mails === 0 ? [] : [countMails(county, -mails)]),
  ]
}

const unsentMail = z.object({ case: z.string(), party: z.string(), attention })
export type UnsentMail = z.infer<typeof unsentMail>
export const readUnsentItem = (item: unknown): UnsentMail => unsentMail.parse(item)

/** The county's list of mails that have not left, oldest first. */
export const unsentList = (county: string): string => indexKeys.attention(county, 'MAIL', '', '').attentionPk

export const readUnsentCount = async (table: Pick<Table, 'get'>, county: string): Promise<number> => {
  const item = await table.get(keys.count(`C#${county}`, 'MAIL'))
  return item === null ? 0 : z.object({ waiting: z.int() }).parse(item).waiting
}
