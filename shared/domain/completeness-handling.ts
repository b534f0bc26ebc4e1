import { isAssessable } from './assessment.ts'
import type { CaseHeader } from './case.ts'
import type { ProposalContent } from './decision.ts'
import { empty, type Finding, find } from './finding.ts'

type Handled = Pick<CaseHeader, 'flags' | 'measures' | 'assessment' | 'obstacles'>
type Rule = (content: ProposalContent, header: Handled) => Finding[]

/** The application is tried: granted, or refused on what it says. */
const onTheMerits = ({ outcome }: ProposalContent): boolean =>
  outcome === 'grant' || outcome === 'partial' || outcome === 'rejection'
const grants = ({ outcome }: ProposalContent): boolean => outcome === 'grant' || outcome === 'partial'

/** The machine's flag, or what an officer found. */
export const isLate = ({ flags, obstacles = [] }: Pick<Handled, 'flags' | 'obstacles'>): boolean =>
  flags.includes('late') || obstacles.includes('in-time')

/** 6 §: a claimed class is preliminary until an officer has confirmed or corrected it. */
const kindsConfirmed: Rule = (content, { measures }) =>
  onTheMerits(content)
    ? measures
        .filter(({ confirmedKind }) => confirmedKind === null)
        .flatMap(({ id }) => find(true, 'kind-not-confirmed', `measures.${id}`, '6 §'))
    : []

/** 5 §: late applications are dismissed; taking one up is a decision of its own, with its reason. */
const lateTakenUp: Rule = (content, header) => {
  const reason = content.takenUp ?? ''
  const tried = onTheMerits(content) && isLate(header)
  return [
    ...find(tried && empty(reason), 'late-without-reason', 'takenUp', '5 § andra stycket'),
    ...find(!tried && !empty(reason), 'taken-up-without-need', 'takenUp', '5 § andra stycket'),
  ]
}

/** 1 and 5 §§: only a kommun, region or kommunalförbund of the county is granted anything here. */
const rightApplicant: Rule = (content, { obstacles = [] }) => [
  ...find(grants(content) && obstacles.includes('applicant'), 'wrong-applicant', 'outcome', '1 §'),
  ...find(grants(content) && obstacles.includes('county'), 'wrong-county', 'outcome', '5 § första stycket'),
]

/** 4 §: barred costs leave the eligible amount; they carry a rejection alone only when nothing is left. */
const rejectionGrounded: Rule = (content, { measures }) => {
  const rejects = content.outcome === 'rejection'
  const left = measures.some(({ eligible }) => eligible === null || eligible > 0)
  return [
    ...find(rejects && left && content.ground === undefined, 'ground-missing', 'ground', 'FL 32 §'),
    ...find(rejects && left && content.ground === 'bars', 'bars-leave-something', 'ground', '4 §'),
    ...find(!rejects && content.ground !== undefined, 'ground-without-rejection', 'ground', 'FL 32 §'),
  ]
}

/** An assessment that has begun is finished: all that the county wants are in, and differences are explained. */
const assessmentComplete: Rule = (content, { assessment }) =>
  find(
    onTheMerits(content) && assessment?.complete === false,
    'assessment-incomplete',
    'outcome',
    '6 § andra stycket',
  )

const rules: readonly Rule[] = [
  kindsConfirmed,
  lateTakenUp,
  rightApplicant,
  rejectionGrounded,
  assessmentComplete,
]

/** What the handling still lacks before this can be proposed or decided (1, 4, 5 and 6 §§); empty when nothing does. */
export const missingInHandling: Rule = (content, header) => rules.flatMap((rule) => rule(content, header))

/** A measure that competes for money and nobody has assessed: a proposal on the merits waits for it (6 § second paragraph). */
export const notAssessed: Rule = (content, { measures, assessment }) =>
  find(
    onTheMerits(content) && assessment === undefined && measures.some(isAssessable),
    'not-assessed',
    'outcome',
    '6 § andra stycket',
  )
