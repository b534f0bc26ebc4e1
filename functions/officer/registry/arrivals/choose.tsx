import {
  type CountyOrganisation,
  readCountyOrganisations,
} from '../../../../shared/aws/county-organisations.ts'
import { normalise } from '../../../../shared/form/read-text.ts'
import { parseOrganisationNumber } from '../../../../shared/register/organisation-number.ts'
import { countyByCode } from '../../../../shared/register/register.ts'
import { searchRegister } from '../../../../shared/register/search-organisations.ts'
import { chrome } from '../../../../shared/web/chrome.ts'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import { page } from '../../../../shared/web/layout.tsx'
import { html } from '../../../../shared/web/response.ts'
import { type Page, storeOf } from '../../deps.ts'
import { sv } from '../../text/sv.ts'
import { newAssociation, registerAddress } from './applicant.ts'

const text = sv.arrivals

type Hit = { orgId: string; name: string; about: string }

/** A kommunalförbund is in no register: those the county knows are found by their name or number. */
const knownAs = (query: string) => {
  const number = parseOrganisationNumber(query)
  const sought = query.toLowerCase()
  return ({ orgId, name, organisationNumber }: CountyOrganisation): boolean =>
    orgId.startsWith('F') &&
    (name.toLowerCase().includes(sought) || (number !== null && number === organisationNumber))
}

const hitsFor = (query: string, known: readonly CountyOrganisation[], county: string): Hit[] => [
  ...searchRegister(query).map(({ orgId, name, county: own, organisationNumber }) => ({
    orgId,
    name,
    about: [organisationNumber, own === county ? null : text.elsewhere(countyByCode(own)?.name ?? own)]
      .filter((part) => part !== null)
      .join(', '),
  })),
  ...known
    .filter(knownAs(query))
    .map(({ orgId, name, organisationNumber }) => ({ orgId, name, about: organisationNumber ?? '' })),
]

const Hits = ({ hits, newId }: { hits: readonly Hit[]; newId: () => string }) => (
  <>
    <h2 class="govuk-heading-m">{text.found}</h2>
    {hits.length === 0 && <p class="govuk-body">{text.none}</p>}
    <ul class="govuk-list">
      {hits.map(({ orgId, name, about }) => (
        <li key={orgId}>
          <a class="govuk-link" href={`${registerAddress}/${orgId}/${newId()}`}>
            {name}
          </a>{' '}
          <span class="sb-empty">{about}</span>
        </li>
      ))}
      <li>
        <a class="govuk-link" href={`${registerAddress}/${newAssociation}/${newId()}`}>
          {text.association}
        </a>
      </li>
    </ul>
  </>
)

/** The first step of a registration: who applies. Each link holds the id the case will have. */
export const chooseApplicant: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const query = normalise((request.query.get('sok') ?? '').slice(0, 100))
  const hits = query === '' ? [] : hitsFor(query, await readCountyOrganisations(table, county), county)
  return html(
    page(
      chrome(session, { title: text.title, back: { href: '/lan/diarium', text: text.back } }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <p class="govuk-body">{text.intro}</p>
        <form method="get" action={registerAddress}>
          <TextField name="sok" label={text.search} hint={text.searchHint} value={query} />
          <SubmitButton>{text.find}</SubmitButton>
        </form>
        {query !== '' && <Hits hits={hits} newId={deps.newId} />}
      </>,
    ),
  )
}
