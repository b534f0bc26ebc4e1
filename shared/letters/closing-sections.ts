import { formatDay } from '../domain/time.ts'
import { list, paragraphs, type Section, section } from './block.ts'
import type { LetterInput } from './letter-input.ts'

type Person = LetterInput['decision']['decidedBy']

const title: Record<Person['role'], string> = {
  applicant: 'sökande',
  signatory: 'undertecknare',
  officer: 'handläggare',
  decider: 'beslutsfattare',
  manager: 'enhetschef',
  registrar: 'registrator',
  finance: 'ekonom',
  system: 'e-tjänsten',
  operator: 'systemförvaltare',
}
/** By name, or only in which capacity where the decider has left the name out (FL 33 § fourth paragraph). */
const named = (person: Person, { withheld }: LetterInput['decision']): string =>
  withheld?.persons.includes(person.subject) === true
    ? `en ${title[person.role]}`
    : `${person.name} (${title[person.role]})`

/** FL 32 §: the circumstances that decided and the rules applied. */
export const reasonSections = ({ decision: { content } }: LetterInput): Section[] => [
  ...section(
    'Skäl för beslutet',
    ...paragraphs(content.reasons),
    ...content.measures
      .filter((measure) => measure.granted === measure.requested && measure.reason !== '')
      .flatMap((measure) => paragraphs(`${measure.title}: ${measure.reason}`)),
  ),
  ...(content.rules.length === 0 ? [] : section('Bestämmelser som beslutet bygger på', list(content.rules))),
]

/** Who decides is somebody else than who prepared, or says by which rule of the county's it is not (2007:515, 20 §). */
const decidedText = (decision: LetterInput['decision']): string => {
  const { decidedBy, presentedBy, ownRule } = decision
  const alone = decidedBy.subject === presentedBy.subject
  const taken = `Beslutet har fattats av ${named(decidedBy, decision)}${alone ? '' : ` efter föredragning av ${named(presentedBy, decision)}`}`
  return ownRule === undefined
    ? `${taken}.`
    : `${taken}. Den som har beslutat har också berett ärendet, enligt länsstyrelsens delegationsbeslut ${ownRule.basis.number} den ${formatDay(ownRule.basis.date)}.`
}

const namesLeftOut = ({ withheld }: LetterInput['decision']): boolean => withheld !== undefined

/**
 * FL 31 §: who decided, presented and took part; FL 30 §: who thought otherwise. Where names are left out a differing
 * opinion, which may tell whose it is, is kept with them: it belongs to a notice of how to appeal, which this never is (15 §).
 */
const people = ({ decision }: LetterInput): Section[] => {
  const others = decision.others.map((person) => named(person, decision))
  return section(
    'Vem som har beslutat',
    ...paragraphs(
      [
        decidedText(decision),
        others.length === 0 ? '' : `I den slutliga handläggningen har också deltagit ${others.join(', ')}.`,
        'Beslutet är fattat elektroniskt och har därför ingen underskrift.',
      ].join(' '),
    ),
    ...paragraphs(
      namesLeftOut(decision)
        ? 'Brevet nämner inte alla namn (33 § fjärde stycket förvaltningslagen). Länsstyrelsen har uppgifterna i den handling som finns över beslutet, också om någon har haft en avvikande mening.'
        : decision.dissent === ''
          ? ''
          : `Avvikande mening: ${decision.dissent}`,
    ),
  )
}

const contact = ({ contact: { name, email, phone }, decision }: LetterInput): Section[] => {
  const ways = [namesLeftOut(decision) ? '' : name, email, phone].filter((way) => way !== '')
  return section(
    'Kontakt',
    ...paragraphs(`Har ni frågor om beslutet? Kontakta länsstyrelsen: ${ways.join(', ')}.`),
  )
}

/** 15 §, who decided and whom to ask. A decision under the regulation carries no guidance on appeal. */
export const closingSections = (input: LetterInput): Section[] => [
  ...section(
    'Beslutet får inte överklagas',
    ...paragraphs('Beslutet får inte överklagas (15 § förordningen 2025:838).'),
  ),
  ...people(input),
  ...contact(input),
]
