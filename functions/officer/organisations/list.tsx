import {
  attentionKind,
  type CountyOrganisation,
  parseCountyOrganisation,
  readCountyOrganisations,
} from '../../../shared/aws/county-organisations.ts'
import { indexKeys } from '../../../shared/aws/keys.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { pageSize, readCursor, storeKey, writeCursor } from '../cursor.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { listAddress } from './view.ts'

const text = sv.organisations

const Name = ({ orgId, name }: CountyOrganisation) => (
  <a class="govuk-link" href={`${listAddress}/${orgId}`}>
    {name}
  </a>
)

const Waiting = ({ organisations }: { organisations: readonly CountyOrganisation[] }) => (
  <DataTable
    caption={text.caption}
    columns={[{ text: text.name }, { text: text.number }, { text: text.since, sorted: 'ascending' }]}
    rows={organisations.map((each) => [
      <Name {...each} />,
      each.organisationNumber ?? text.noNumber,
      each.waitingSince === null ? '' : formatInstant(each.waitingSince),
    ])}
    empty={text.empty}
  />
)

const Known = ({ organisations }: { organisations: readonly CountyOrganisation[] }) => (
  <DataTable
    caption={text.known}
    columns={[{ text: text.name }, { text: text.number }, { text: text.mailbox }]}
    rows={organisations.map((each) => [
      <Name {...each} />,
      each.organisationNumber ?? text.noNumber,
      each.mailbox ?? text.noMailbox,
    ])}
  />
)

/** Organisations that wait to be confirmed, the longest waiting first; then those the county knows from before. */
export const showOrganisations: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const { attentionPk: pk } = indexKeys.attention(county, attentionKind, '', '')
  const before = readCursor(session, pk, request.query.get('sida'))
  const [{ items, next }, all] = await Promise.all([
    table.query({ index: 'attention', pk, limit: pageSize, after: before?.after }),
    readCountyOrganisations(table, county),
  ])
  const known = all.filter(({ waitingSince }) => waitingSince === null)
  const cursor =
    next === undefined
      ? undefined
      : writeCursor(session, pk, { after: storeKey(next), shown: 0, place: 0, group: '' })
  return html(
    page(
      chrome(session, { title: text.title, wide: true, path: listAddress }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <p class="govuk-body">{text.intro}</p>
        <Waiting organisations={items.map(parseCountyOrganisation)} />
        <Pagination
          next={cursor === undefined ? undefined : `${listAddress}?${new URLSearchParams({ sida: cursor })}`}
          text={text.next}
        />
        {known.length > 0 && <Known organisations={known} />}
      </>,
    ),
  )
}
