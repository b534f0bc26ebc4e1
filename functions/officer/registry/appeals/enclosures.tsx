import { type CaseFile, readApplicationFiles } from '../../../../shared/aws/case-files.ts'
import { readLetter } from '../../../../shared/aws/decisions.ts'
import { readCaseDocuments } from '../../../../shared/aws/documents.ts'
import type { CountyStore } from '../../../../shared/deps.ts'
import type { Appeal, Enclosure } from '../../../../shared/domain/appeal.ts'
import type { CaseHeader } from '../../../../shared/domain/case.ts'
import { sv } from '../../text/sv.ts'

const text = sv.appeals

const versionLabel = ({ version = 'sent' }: CaseFile): string => sv.files.versions[version]

/**
 * The files of a case that go to the court: each version of the application, each decision's letter, the appeal's original
 * and every other document that has been found clean (FL 46 §).
 */
export const readEnclosures = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  { id, decision }: CaseHeader,
  { documents: originals }: Pick<Appeal, 'documents'>,
): Promise<Enclosure[]> => {
  const numbers = Array.from({ length: decision }, (_, n) => n + 1)
  const [versions, letters, documents] = await Promise.all([
    readApplicationFiles(table, county, id),
    Promise.all(numbers.map((number) => readLetter(table, county, id, number))),
    readCaseDocuments(table, county, id),
  ])
  return [
    ...versions.map((file) => ({ target: `application.${file.number}`, label: versionLabel(file) })),
    ...numbers
      .filter((_, n) => letters[n] !== null)
      .map((number) => ({ target: `letter.${number}`, label: text.decisionLetter(number) })),
    ...documents
      .filter((document) => originals.includes(document.id))
      .map((document) => ({ target: `document.${document.id}`, label: text.originalFile(document.name) })),
    ...documents
      .filter((document) => document.state === 'clean' && !originals.includes(document.id))
      .map((document) => ({ target: `document.${document.id}`, label: document.name })),
  ]
}

/** Where each is taken out. */
const addressOf = (id: string, target: string): string => {
  const [kind, which = ''] = target.split('.')
  if (kind === 'application') return `/lan/arende/${id}/ansokan.pdf?handelse=${which}`
  return kind === 'letter' ? `/lan/arende/${id}/brev?beslut=${which}` : `/lan/arende/${id}/dokument/${which}`
}

/** What goes with an appeal, each with the way to take it out. */
export const Enclosures = ({ id, enclosures }: { id: string; enclosures: readonly Enclosure[] }) => (
  <>
    <h2 class="govuk-heading-m">{text.files}</h2>
    {enclosures.length === 0 && <p class="govuk-body">{text.noFiles}</p>}
    <ul class="govuk-list">
      {enclosures.map(({ target, label }) => (
        <li key={target}>
          <a class="govuk-link" href={addressOf(id, target)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      {text.copy}{' '}
      <a class="govuk-link" href={`/lan/arende/${id}/lamna-ut`}>
        {text.copyLink}
      </a>
    </p>
  </>
)
