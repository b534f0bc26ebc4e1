import { formatDay, formatInstant } from '../domain/time.ts'
import { type RequestInput, requestInput } from './application-input.ts'
import { paragraphs, section, strong } from './block.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'

/**
 * A completion request as tagged PDF/A (FL 23 §): what is missing, by which day, what follows if nobody answers and who
 * asks. The same input and fonts always give the same bytes.
 */
export const requestLetter = async (deps: LetterDeps, input: RequestInput): Promise<Uint8Array> => {
  const checked = requestInput.parse(input)
  const { authority, applicant, roundTitle, receivedAt, request } = checked
  return setLetter(deps, {
    ...letterHead(checked),
    heading: 'Begäran om komplettering',
    opening: [
      strong(
        `${authority} behöver kompletterande uppgifter från ${applicant.name} senast den ${formatDay(request.lastDay)}.`,
      ),
      ...paragraphs(
        `Begäran gäller er ansökan som kom in den ${formatInstant(receivedAt)} (23 § förvaltningslagen). Ansökan gäller ${roundTitle}.`,
      ),
    ],
    sections: [
      ...section('Det här behövs', ...paragraphs(request.text)),
      ...section('Sista dag att svara', ...paragraphs(formatDay(request.lastDay))),
      ...section('Om ni inte svarar', ...paragraphs(request.consequence)),
      ...section('Vem som frågar', ...paragraphs(`${request.askedBy}, ${authority}`)),
    ],
    designation: `ärende ${checked.case}`,
  })
}
