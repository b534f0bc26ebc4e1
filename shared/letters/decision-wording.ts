import type { Outcome } from '../domain/case.ts'
import { formatKronor, minus, sum } from '../domain/money.ts'
import { formatInstant } from '../domain/time.ts'
import { type Block, list, paragraphs, type Section, section, strong, table } from './block.ts'
import { changeBlocks } from './change-sections.ts'
import type { LetterInput } from './letter-input.ts'

const regulation =
  'förordningen (2025:838) om statsbidrag för att stärka och utveckla regionalt och lokalt arbete mot vissa former av våld'

/** The decision in one sentence, with its amount. */
const decisionSentence = ({ authority, applicant, decision: { content } }: LetterInput): string => {
  const requested = formatKronor(sum(content.measures.map((measure) => measure.requested)))
  const granted = formatKronor(sum(content.measures.map((measure) => measure.granted)))
  const sought = content.measures.length === 0 ? '' : ` på ${requested}`
  switch (content.outcome) {
    case 'grant':
      return `${authority} beviljar ${applicant.name} statsbidrag med ${granted}.`
    case 'partial':
      return `${authority} beviljar ${applicant.name} statsbidrag med ${granted} av de ${requested} som ni har sökt, och avslår ansökan i övrigt.`
    case 'rejection':
      return `${authority} avslår ansökan från ${applicant.name} om statsbidrag${sought}.`
    case 'dismissal':
      return `${authority} avvisar ansökan från ${applicant.name} om statsbidrag${sought}.`
    case 'write-off':
      return `${authority} avskriver ärendet om statsbidrag${sought} till ${applicant.name}.`
    case 'revocation':
      return `${authority} återkallar det beviljade statsbidraget till ${applicant.name}.`
  }
}

const meaning: Partial<Record<Outcome, string>> = {
  dismissal: 'Det betyder att länsstyrelsen inte tar upp ansökan till prövning.',
  'write-off': 'Det betyder att ärendet avslutas utan att ansökan prövas.',
  revocation: 'Det betyder att inget bidrag betalas ut.',
}

/** The decision, what it means, and what it answers. */
export const openingBlocks = (input: LetterInput): Block[] => [
  ...changeBlocks(input),
  strong(decisionSentence(input)),
  ...paragraphs(meaning[input.decision.content.outcome] ?? ''),
  ...paragraphs(
    `Ansökan kom in den ${formatInstant(input.receivedAt)} och gäller ${input.roundTitle}. Beslutet är fattat enligt ${regulation}. Paragraferna i brevet finns i den förordningen om inget annat står.`,
  ),
]

/** 5 §: a late application is dismissed, unless the decider takes it up, and then says why. */
const takenUp = ({ decision: { content } }: LetterInput): Section[] =>
  content.takenUp === undefined
    ? []
    : section(
        'Ansökan kom in för sent',
        ...paragraphs(
          'Ansökan kom in efter den sista dagen (5 § andra stycket). Länsstyrelsen har ändå beslutat att pröva den:',
        ),
        ...paragraphs(content.takenUp),
      )

/** The measures with what was sought, what may be granted and what is granted (7 §). */
const measures = ({ decision: { content } }: LetterInput): Section[] => {
  const of = (key: 'requested' | 'eligible' | 'granted') =>
    formatKronor(sum(content.measures.map((measure) => measure[key])))
  const blocks: Block[] = [
    ...paragraphs(
      'Bidraget gäller de åtgärder och belopp som står under Beviljat (7 §). Bidragsgrundande är det sökta beloppet utan sådana kostnader som bidrag inte får lämnas för (4 §).',
    ),
    table({
      columns: [
        { head: 'Åtgärd' },
        { head: 'Sökt', width: 84, align: 'right' },
        { head: 'Bidragsgrundande', width: 100, align: 'right' },
        { head: 'Beviljat', width: 84, align: 'right' },
      ],
      rows: content.measures.map((measure) => [
        measure.title,
        formatKronor(measure.requested),
        formatKronor(measure.eligible),
        formatKronor(measure.granted),
      ]),
      total: ['Summa', of('requested'), of('eligible'), of('granted')],
    }),
  ]
  return content.measures.length === 0 ? [] : section('Åtgärder och belopp', ...blocks)
}

const refused = ({ decision: { content } }: LetterInput): Section[] => {
  const items = content.measures
    .filter((measure) => measure.granted < measure.requested)
    .map((measure) =>
      `${measure.title}: ${formatKronor(minus(measure.requested, measure.granted))} beviljas inte. ${measure.reason}`.trim(),
    )
  return items.length === 0 ? [] : section('Det som inte beviljas', list(items))
}

/** 6 §: why what should come first did not, in this case. */
const exceptions = ({ decision: { content } }: LetterInput): Section[] => {
  const titles = new Map(content.measures.map((measure) => [measure.id, measure.title]))
  const items = content.exceptions.map(
    ({ measure, reason }) => `${titles.get(measure) ?? measure}: ${reason}`,
  )
  if (items.length === 0) return []
  return section(
    'Särskilda skäl',
    ...paragraphs(
      'Länsstyrelsen bedömer att det finns särskilda skäl mot att prioritera (6 § första stycket):',
    ),
    list(items),
  )
}

/** What is decided about each measure. Nothing is weighed when the application is not tried. */
export const measureSections = (input: LetterInput): Section[] =>
  input.decision.content.outcome in meaning
    ? []
    : [...takenUp(input), ...measures(input), ...refused(input), ...exceptions(input)]
