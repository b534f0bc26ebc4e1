import { formatDay, formatInstant } from '../domain/time.ts'
import { type RequestInput, requestInput } from './application-input.ts'
import { paragraphs, section, strong } from './block.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'

const headings = { request: 'Begäran om komplettering', injunction: 'Föreläggande' } as const
const rules = {
  request: '23 § förvaltningslagen',
  injunction: '20 § andra stycket förvaltningslagen',
} as const

/**
 * A completion request or injunction as tagged PDF/A (FL 23 §, 20 § second paragraph): what is missing, by which day, what follows if nobody answers and who
 * asks. The same input and fonts always give the same bytes.
 */
export const requestLetter = async (deps: LetterDeps, input: RequestInput): Promise<Uint8Array> => {
  const checked = requestInput.parse(input)
  const { authority, applicant, roundTitle, receivedAt, request } = checked
  return setLetter(deps, {
    ...letterHead(checked),
    heading: headings[request.kind],
    opening: [
      strong(
        request.kind === 'injunction'
          ? `${authority} förelägger ${applicant.name} att senast den ${formatDay(request.lastDay)} avhjälpa den brist som anges här.`
          : `${authority} behöver kompletterande uppgifter från ${applicant.name} senast den ${formatDay(request.lastDay)}.`,
      ),
      ...paragraphs(
        `Det gäller er ansökan som kom in den ${formatInstant(receivedAt)} (${rules[request.kind]}). Ansökan gäller ${roundTitle}.`,
      ),
    ],
    sections: [
      ...section('Det här behövs', ...paragraphs(request.text)),
      ...(request.hinders === undefined
        ? []
        : section('Varför ansökan inte kan prövas', ...paragraphs(request.hinders))),
      ...section('Sista dag att svara', ...paragraphs(formatDay(request.lastDay))),
      ...section('Om ni inte svarar', ...paragraphs(request.consequence)),
      ...section('Vem som frågar', ...paragraphs(`${request.askedBy}, ${authority}`)),
    ],
    designation: `ärende ${checked.case}`,
  })
}
