import * as z from 'zod'
import { instant, ulid } from '../domain/ids.ts'
import { release } from '../domain/release.ts'
import { provisionText } from '../domain/secrecy.ts'
import { formatInstant } from '../domain/time.ts'
import { type Block, paragraphs, section, strong, table } from './block.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'

const receiver = z.strictObject({ name: z.string(), organisationNumber: z.string().nullable() })

/** What a copy that is given out says. */
export const releasedInput = z.strictObject({
  authority: z.string().min(1),
  case: ulid,
  diaryNumber: z.string().nullable(),
  at: instant,
  applicant: receiver,
  release: release.pick({ parts: true, by: true }),
  example: z.boolean(),
})
export type ReleasedInput = z.infer<typeof releasedInput>
type Part = ReleasedInput['release']['parts'][number]

const reasonOf = ({ provision }: Part): string =>
  provision === null ? '' : ` enligt ${provisionText(provision)}`

const goneIn = (part: Part): string => {
  if (part.kind === 'text') return 'Uppgifter är borttagna'
  const [first, ...more] = part.pages
  return more.length === 0 ? `Sidan ${first} är borttagen` : `Sidorna ${part.pages.join(', ')} är borttagna`
}

const stateOf = (part: Part): string => {
  if (part.how === 'whole') return 'Lämnas ut i sin helhet'
  return `${part.how === 'refused' ? 'Lämnas inte ut' : goneIn(part)}${reasonOf(part)}`
}

const textOf = (part: Part): Block[] => {
  if (part.kind === 'file')
    return paragraphs(part.how === 'refused' ? `${stateOf(part)}.` : 'Handlingen följer som en egen fil.')
  return part.how === 'refused' ? paragraphs(`${stateOf(part)}.`) : paragraphs(part.text)
}

/**
 * The copy that leaves, as tagged PDF/A: what is in it and what is not, then each text with its gaps. Passages that were
 * taken out are in no byte of it, since they were not in the input. The same input and fonts give the same bytes.
 */
export const releasedCopy = async (deps: LetterDeps, input: ReleasedInput): Promise<Uint8Array> => {
  const checked = releasedInput.parse(input)
  const { release: given, authority, applicant } = checked
  return setLetter(deps, {
    ...letterHead(checked),
    receiver: ['Kopia av allmän handling'],
    heading: 'Utlämnade handlingar',
    opening: [
      strong(`${authority} lämnar ut handlingar i ärendet om statsbidrag till ${applicant.name}.`),
      ...paragraphs(
        `Prövat av ${given.by.name} den ${formatInstant(checked.at)}. Där något är borttaget står det i texten. Du kan begära ett skriftligt beslut om det som inte lämnas ut (6 kap. 3 § offentlighets- och sekretesslagen). Ett sådant beslut går att överklaga.`,
      ),
      table({
        columns: [{ head: 'Handling' }, { head: 'Så lämnas den ut', width: 190 }],
        rows: given.parts.map((part) => [part.label, stateOf(part)]),
      }),
    ],
    sections: given.parts.flatMap((part) => section(part.label, ...textOf(part))),
    designation: `ärende ${checked.case}`,
  })
}
