import { formatKronor } from '../domain/money.ts'
import { formatDay } from '../domain/time.ts'
import { type Block, list, paragraphs, type Section, section, table } from './block.ts'
import type { LetterInput } from './letter-input.ts'

const conditions = ({ decision: { content } }: LetterInput): Section[] =>
  section(
    'Villkor',
    ...paragraphs('Bidraget får bara användas till de åtgärder som det beviljas för.'),
    ...(content.conditions.length === 0
      ? paragraphs('I övrigt är beslutet inte förenat med några villkor.')
      : [...paragraphs('Beslutet är dessutom förenat med dessa villkor (7 §):'), list(content.conditions)]),
  )

const report = (lastDay: string): Section[] =>
  section(
    'Redovisning',
    ...paragraphs(
      `Sista dag för redovisning är den ${formatDay(lastDay)} (8 §). I redovisningen ska ni berätta hur ni har använt pengarna, vilka resultat ni har uppnått och hur resultaten förhåller sig till syftet med bidraget. Ni ska också lämna de uppgifter och handlingar i övrigt som länsstyrelsen begär.`,
    ),
  )

/** 7 §: what a granted decision must say beside its measures. */
export const termSections = (input: LetterInput): Section[] => {
  const { reportLastDay } = input.decision.content
  return [...conditions(input), ...(reportLastDay === null ? [] : report(reportLastDay))]
}

type Planned = LetterInput['decision']['content']['payments'][number]

const paymentTable = (payments: readonly Planned[]): Block[] =>
  payments.length === 0
    ? []
    : [
        table({
          columns: [{ head: 'Budgetår' }, { head: 'Betalas ut' }, { head: 'Belopp', align: 'right' }],
          rows: payments.map(({ budgetYear, payOn, amount, condition }) => [
            String(budgetYear),
            condition === undefined ? formatDay(payOn) : `tidigast ${formatDay(payOn)}`,
            formatKronor(amount),
          ]),
        }),
      ]

const tiedWhat = (all: number, tied: number): string => {
  if (all === 1) return 'Pengarna'
  return tied === 1 ? 'En del' : 'De här delarna'
}

/** What a part is tied to, beside what is the same for the whole grant (7 §). */
const tiedParts = (payments: readonly Planned[]): Block[] => {
  const tied = payments.flatMap(({ payOn, amount, condition }) =>
    condition === undefined
      ? []
      : [`${formatKronor(amount)}, tidigast den ${formatDay(payOn)}. Betalas ut när: ${condition}`],
  )
  return tied.length === 0
    ? []
    : [
        ...paragraphs(
          `${tiedWhat(payments.length, tied.length)} betalas ut först när ett villkor är uppfyllt (7 §):`,
        ),
        list(tied),
      ]
}

/** What has gone to payment already stands, whatever is changed (14 §). */
const handedOver = ({ decision: { content } }: LetterInput): Section[] => {
  const kept = content.changes?.kept ?? []
  return kept.length === 0
    ? []
    : section(
        'Lämnat till utbetalning före det här beslutet',
        ...paragraphs('De här delarna ändras inte av beslutet:'),
        ...paymentTable(kept),
      )
}

const payment = (input: LetterInput): Section[] => {
  const { applicant, decision } = input
  const { payments, changes } = decision.content
  return [
    ...handedOver(input),
    ...section(
      'Så betalas bidraget ut',
      ...paragraphs(
        payments.length === 0
          ? 'Det finns inget mer att betala ut.'
          : changes === undefined
            ? 'Länsstyrelsen betalar ut bidraget utan att ni behöver begära det.'
            : 'Det här betalar länsstyrelsen ut. Det ersätter de utbetalningar som återstod enligt det tidigare beslutet. Ni behöver inte begära det.',
      ),
      ...paymentTable(payments),
      ...tiedParts(payments),
      ...paragraphs(
        applicant.organisationNumber === null
          ? 'Ert organisationsnummer är inte registrerat. Det måste vara registrerat innan länsstyrelsen kan betala ut bidraget.'
          : '',
      ),
    ),
  ]
}

const duties = section(
  'Anmäl ändringar',
  ...paragraphs(
    'Om något ändras som kan påverka er rätt till bidraget eller hur stort det ska vara, ska ni anmäla det till länsstyrelsen så snart det går (11 §).',
  ),
)

const repayment = section(
  'När bidraget ska betalas tillbaka',
  ...paragraphs('Ni är skyldiga att betala tillbaka om (13 §)'),
  list([
    'bidraget har lämnats felaktigt eller med ett för högt belopp,',
    'ni inte har använt hela bidraget, eller inte har använt det till det som det beviljades för,',
    'ni inte har lämnat redovisningen, eller',
    'ni inte har följt villkoren i beslutet.',
  ]),
  ...paragraphs(
    'Länsstyrelsen ska då besluta att helt eller delvis kräva tillbaka bidraget (14 §), och får besluta att det som återstår inte ska betalas ut (12 §).',
  ),
)

/** How the money is paid, and what the receiver takes on with it. */
export const moneySections = (input: LetterInput): Section[] => [...payment(input), ...duties, ...repayment]
