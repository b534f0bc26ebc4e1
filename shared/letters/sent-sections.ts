import type { Applicant } from '../domain/application.ts'
import type { Authority } from '../domain/authority.ts'
import { formatSize } from '../domain/file-size.ts'
import { formatDay } from '../domain/time.ts'
import { countyByCode } from '../register/register.ts'
import { answered } from './answer-blocks.ts'
import type { ApplicationInput } from './application-input.ts'
import { list, paragraphs, type Section, section, table } from './block.ts'

const kinds: Record<Applicant['kind'], string> = {
  kommun: 'Kommun',
  region: 'Region',
  kommunalforbund: 'Kommunalförbund',
}

/** Who applies, as it stood when the application was sent. */
export const applicantSection = ({ body: { application } }: ApplicationInput): Section[] => {
  const { name, kind, organisationNumber, county, seat } = application.applicant
  return section(
    'Sökande',
    ...answered('Organisation', name),
    ...answered('Organisationsnummer', organisationNumber ?? 'Inte registrerat'),
    ...answered('Slag av organisation', kinds[kind]),
    ...(seat === null ? [] : answered('Säte', seat)),
    ...answered('Län', countyByCode(county)?.name ?? county),
  )
}

const grounds: Record<NonNullable<Authority['ground']>, string> = {
  'authorised-signatory': 'Firmatecknare',
  delegation: 'Delegation',
  'power-of-attorney': 'Fullmakt',
  'board-decision': 'Beslut i nämnd eller styrelse',
}

/** On what ground the application was signed, and what shows it. */
export const authoritySection = ({ body: { authority, documents } }: ApplicationInput): Section[] => {
  if (authority === undefined) return []
  const { ground, promisedBy } = authority
  const document = documents.find(({ id }) => id === authority.document)
  const promised = promisedBy === null ? 'Ingen' : `Lovad senast ${formatDay(promisedBy)}`
  return section(
    'Behörighet att företräda organisationen',
    ...answered('Behörigheten grundas på', ground === null ? 'Inte angivet' : grounds[ground]),
    ...answered(
      'Handling som visar behörigheten',
      document === undefined ? promised : `Bilagan ${document.name}`,
    ),
  )
}

/** What the signatory attested, by the codes that are kept with the application. */
export const declarationTexts: Record<string, string> = {
  correct: 'uppgifterna i ansökan är riktiga',
  'not-statutory':
    'bidraget inte söks för uppgifter som vi är skyldiga att utföra enligt lag eller förordning (4 § första stycket)',
  'not-funded':
    'bidraget inte söks för kostnader som ett annat statligt bidrag redan har täckt (4 § andra stycket)',
}

export const declarationSection = ({ body: { declarations } }: ApplicationInput): Section[] =>
  section(
    'Intygat',
    ...(declarations.length === 0
      ? paragraphs('Inget är intygat.')
      : [
          ...paragraphs('Den som skickade in ansökan intygade att'),
          list(declarations.map((code) => declarationTexts[code] ?? code)),
        ]),
  )

export const documentSection = ({ documents }: ApplicationInput): Section[] =>
  section(
    'Bilagor',
    ...(documents.length === 0
      ? paragraphs('Inga bilagor följde med ansökan.')
      : [
          table({
            columns: [{ head: 'Bilaga' }, { head: 'Storlek', width: 80, align: 'right' }],
            rows: documents.map(({ name, description = '', size, sha256 }) => [
              [name, description, `sha256 ${sha256 ?? 'inte beräknad än'}`].filter(Boolean).join('\n'),
              size === null ? 'inte känd' : formatSize(size),
            ]),
          }),
        ]),
  )
