import * as z from 'zod'
import { type About, type Message, message } from '../domain/message.ts'
import { latestWaits } from './attention.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { putNew, type Write } from './write.ts'

export const parseMessage = (item: Item): Message => z.object({ message }).parse(item).message

/** Everything that has been written in a case, oldest first. */
export const readMessages = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<Message[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'MESSAGE#' })).map(parseMessage)

export const messageWrite = (county: string, id: string, content: Message): Write =>
  putNew({ ...keys.message(county, id, content.version), message: content })

/** A message of the applicant's with what it asks of the county. */
export const waitingWrites = (county: string, id: string, content: Message & { about: About }): Write[] => [
  messageWrite(county, id, content),
  latestWaits(county, id, content),
]
