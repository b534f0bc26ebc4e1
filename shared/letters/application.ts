import { formatDay, formatInstant } from '../domain/time.ts'
import { applies } from '../form/applies.ts'
import { askedSections } from '../form/asked.ts'
import { fromApplication } from '../form/to-application.ts'
import { sectionBlocks } from './answer-blocks.ts'
import { type ApplicationInput, type ApplicationVersion, applicationInput } from './application-input.ts'
import { type Block, list, paragraphs, type Section, section, strong } from './block.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'
import { partnersSection } from './partner-sections.ts'
import { applicantSection, authoritySection, declarationSection, documentSection } from './sent-sections.ts'

const came: Record<ApplicationVersion, (name: string) => string> = {
  sent: (name) => `Ansökan från ${name} kom in`,
  registered: (name) => `Ansökan från ${name}, som länsstyrelsen har registrerat efter originalet, kom in`,
  changed: (name) => `Den här ändrade ansökan från ${name} kom in`,
  completed: (name) => `Ansökan från ${name}, så som den är efter komplettering, kom in`,
}

const opening = ({ authority, body, roundTitle, version, receivedAt, at, lastDay }: ApplicationInput) => [
  strong(`${came[version](body.application.applicant.name)} till ${authority} den ${formatInstant(at)}.`),
  ...paragraphs(
    `Den gäller ${roundTitle}. Sista dag att ansöka är den ${formatDay(lastDay)}\u00a0kl.\u00a023.59.`,
  ),
  ...paragraphs(
    version === 'sent' || version === 'registered'
      ? ''
      : `Ansökan kom först in den ${formatInstant(receivedAt)}. Den versionen finns kvar.`,
  ),
]

const completionAnswer = ({ body }: ApplicationInput): Section[] =>
  section('Svar på begäran om komplettering', ...paragraphs(body.completionAnswer ?? ''))

const formSections = ({ body: { application } }: ApplicationInput): Section[] => {
  const values = fromApplication(application)
  return askedSections(application)
    .filter(({ name }) => applies(name, values[name]))
    .flatMap((asked) =>
      section(asked.title, ...sectionBlocks(asked, values[asked.name], application.measures)),
    )
}

const checks = ({ case: caseId, at, contentHash }: ApplicationInput): Block[] => [
  list([`Ärende: ${caseId}`, `Tidpunkt i UTC: ${at}`, `Innehållets kontrollsumma (sha256): ${contentHash}`]),
]

/**
 * One version of an application as tagged PDF/A, whole and in the order of the form; the same input and fonts always
 * give the same bytes.
 */
export const applicationFile = async (deps: LetterDeps, input: ApplicationInput): Promise<Uint8Array> => {
  const checked = applicationInput.parse(input)
  const { applicant } = checked.body.application
  return setLetter(deps, {
    ...letterHead({ ...checked, applicant }),
    sender: applicant.name,
    receiver: [checked.authority],
    heading: 'Ansökan om statsbidrag',
    opening: opening(checked),
    sections: [
      ...completionAnswer(checked),
      ...applicantSection(checked),
      ...formSections(checked),
      ...partnersSection(checked),
      ...authoritySection(checked),
      ...declarationSection(checked),
      ...documentSection(checked),
      ...section('Kontrolluppgifter', ...checks(checked)),
    ],
    designation: `ärende ${checked.case}`,
  })
}
