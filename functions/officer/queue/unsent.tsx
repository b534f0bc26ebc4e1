import { readUnsentItem, type UnsentMail, unsentList } from '../../../shared/aws/attention.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { pageSize, readCursor, storeKey, writeCursor } from '../cursor.ts'
import { sv } from '../text/sv.ts'
import { wordsOf } from './choice-words.ts'
import { addressOf, type Filter } from './filter.ts'

const text = sv.unsent
const words = wordsOf('epost')

export type UnsentPage = { mails: UnsentMail[]; next: string | undefined; further: boolean }

/** A page of the mails that did not leave: what a row shows stands in the list itself. */
export const readUnsentMails = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  { session, cursor }: { session: Session; cursor: string | null },
): Promise<UnsentPage> => {
  const pk = unsentList(county)
  const before = readCursor(session, pk, cursor)
  const { items, next } = await table.query({ index: 'attention', pk, limit: pageSize, after: before?.after })
  const place = { shown: 0, place: 0, group: '' }
  return {
    mails: items.map(readUnsentItem),
    next: next === undefined ? undefined : writeCursor(session, pk, { after: storeKey(next), ...place }),
    further: before !== null,
  }
}

const whatHappened = ({ attention: { about } }: UnsentMail): string =>
  about === 'no-address' ? text['no-address'] : text['not-sent']

/** The county's mails to applicants that did not leave, each with the way to its case. */
export const UnsentMails = ({ list, filter }: { list: UnsentPage; filter: Filter }) => (
  <>
    <DataTable
      caption={words.caption('')}
      columns={[{ text: text.applicant }, { text: text.what }, { text: text.since, sorted: 'ascending' }]}
      rows={list.mails.map((mail) => [
        <a class="govuk-link" href={`/lan/arende/${mail.case}/meddelanden`}>
          {mail.party}
        </a>,
        whatHappened(mail),
        formatInstant(mail.attention.at),
      ])}
      dense
      empty={list.further ? sv.queue.nothingMore : words.empty}
    />
    {list.mails.length > 0 && <p class="govuk-body">{text.note}</p>}
    <Pagination
      next={list.next === undefined ? undefined : addressOf(filter, list.next)}
      text={sv.queue.next}
    />
  </>
)
