import type * as z from 'zod'
import { opinion } from '../domain/opinion.ts'
import { formatDay } from '../domain/time.ts'
import { requestInput } from './application-input.ts'
import { paragraphs, section, strong } from './block.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'

/** What is asked of whom in which case; the applicant is named, because the case is public. */
export const opinionInput = requestInput.omit({ request: true, receivedAt: true }).extend({
  opinion: opinion.pick({ number: true, body: true, question: true, lastDay: true, askedBy: true }),
})
export type OpinionInput = z.infer<typeof opinionInput>

/** A request for an opinion as tagged PDF/A (FL 26 §): of whom, on what and by which day. The same input gives the same bytes. */
export const opinionLetter = async (deps: LetterDeps, input: OpinionInput): Promise<Uint8Array> => {
  const checked = opinionInput.parse(input)
  const { authority, applicant, roundTitle, opinion: asked } = checked
  return setLetter(deps, {
    ...letterHead(checked),
    receiver: [asked.body],
    heading: 'Begäran om yttrande',
    opening: [
      strong(`${authority} ber er att yttra er senast den ${formatDay(asked.lastDay)}.`),
      ...paragraphs(
        `Begäran gäller en ansökan från ${applicant.name} om ${roundTitle} (26 § förvaltningslagen).`,
      ),
    ],
    sections: [
      ...section('Det här ber vi er yttra er om', ...paragraphs(asked.question)),
      ...section('Svar senast', ...paragraphs(formatDay(asked.lastDay))),
      ...section(
        'Så svarar ni',
        ...paragraphs(
          'Skicka yttrandet till länsstyrelsen och ange ärendets nummer. Skriv inga uppgifter om enskilda personer.',
        ),
      ),
      ...section('Vem som frågar', ...paragraphs(`${asked.askedBy.name}, ${authority}`)),
    ],
    designation: `ärende ${checked.case}`,
  })
}
