import * as z from 'zod'
import { ulid } from '../domain/ids.ts'
import { refusal } from '../domain/release.ts'
import { round } from '../domain/round.ts'
import { provisionText } from '../domain/secrecy.ts'
import { appealGuidance } from './appeal-guidance.ts'
import { list, paragraphs, section, strong } from './block.ts'
import { appealCourtName } from './court-name.ts'
import { type LetterDeps, setLetter } from './document.ts'
import { letterHead } from './letter-head.ts'

/** Everything a written decision not to give out says (OSL 6 kap. 3 §, FL 31–33 §§). */
export const refusalInput = z.strictObject({
  authority: z.string().min(1),
  case: ulid,
  diaryNumber: z.string().nullable(),
  contact: round.shape.contact,
  applicant: z.strictObject({ name: z.string(), organisationNumber: z.string().nullable() }),
  refusal,
  example: z.boolean(),
})
export type RefusalInput = z.infer<typeof refusalInput>

const roles = { decider: 'beslutsfattare', manager: 'enhetschef' } as const

const items = ({ refusal: { items: refused } }: RefusalInput): string[] =>
  refused.map(({ label, how, provision }) => {
    const what = how === 'parts' ? 'delar av handlingen' : 'hela handlingen'
    return `${label}: ${what}${provision === null ? '' : `, ${provisionText(provision)}`}`
  })

const provisions = ({ refusal: { items: refused } }: RefusalInput): string[] => [
  ...new Set(refused.flatMap(({ provision }) => (provision === null ? [] : [provisionText(provision)]))),
  '6 kap. 3 § offentlighets- och sekretesslagen (2009:400), OSL',
]

/** The written decision as tagged PDF/A: the one letter that says how it is appealed. The same input gives the same bytes. */
export const refusalLetter = async (deps: LetterDeps, input: RefusalInput): Promise<Uint8Array> => {
  const checked = refusalInput.parse(input)
  const { authority, applicant, refusal: decided, contact } = checked
  return setLetter(deps, {
    ...letterHead({ ...checked, at: decided.at }),
    receiver: [decided.receiver === '' ? 'Den som har begärt ut handlingen' : decided.receiver],
    heading: 'Beslut att inte lämna ut allmän handling',
    opening: [
      strong(`${authority} beslutar att inte lämna ut de uppgifter som står nedan.`),
      ...paragraphs(`Begäran gäller handlingar i ärendet om statsbidrag till ${applicant.name}.`),
    ],
    sections: [
      ...section('Det som inte lämnas ut', list(items(checked))),
      ...section('Skäl för beslutet', ...paragraphs(decided.reasons)),
      ...section('Bestämmelser som beslutet bygger på', list(provisions(checked))),
      ...appealGuidance({
        court: appealCourtName(decided.court),
        courtKind: 'kammarrätten',
        rule: '6 kap. 7 och 8 §§ OSL',
        authority,
        email: contact.email,
        case: checked.case,
        decidedAt: decided.at,
      }),
      ...section(
        'Vem som har beslutat',
        ...paragraphs(
          `Beslutet har fattats av ${decided.by.name} (${roles[decided.by.role]}). Det är fattat elektroniskt och har därför ingen underskrift.`,
        ),
      ),
      ...section(
        'Kontakt',
        ...paragraphs(`Har du frågor? Kontakta ${contact.name}, ${contact.email}, ${contact.phone}.`),
      ),
    ],
    designation: `ärende ${checked.case}`,
  })
}
