import type { ProposalContent } from './decision.ts'
import { empty, find, grantedIn, type Rule } from './finding.ts'
import { sum } from './money.ts'

const triesMeasures = ({ outcome }: ProposalContent): boolean =>
  outcome !== 'dismissal' && outcome !== 'write-off' && outcome !== 'revocation'

/** A decision on the merits names each measure of the case once, and no other (7 §). */
export const namesMeasures: Rule = (content, measures) => {
  const named = content.measures.map(({ id }) => id)
  const known = measures.map(({ id }) => id)
  return [
    ...find(new Set(named).size < named.length, 'measure-repeated', 'measures', '7 §'),
    ...named
      .filter((id) => !known.includes(id))
      .flatMap((id) => find(true, 'measure-unknown', `measures.${id}`, '7 §')),
    ...(triesMeasures(content) ? known.filter((id) => !named.includes(id)) : []).flatMap((id) =>
      find(true, 'measure-not-stated', `measures.${id}`, '7 §'),
    ),
  ]
}

/** Granted ≤ eligible ≤ requested, and both as the case has them; a refused measure says why (4 §, FL 32 §). */
export const amountsHold: Rule = (content, measures) =>
  content.measures.flatMap(({ id, requested, eligible, granted, reason }) => {
    const field = `measures.${id}`
    const known = measures.find((measure) => measure.id === id)
    return [
      ...find(granted > eligible, 'granted-above-eligible', field, '4 §'),
      ...find(eligible > requested, 'eligible-above-requested', field, '4 §'),
      ...find(known !== undefined && known.requested !== requested, 'requested-differs', field, '7 §'),
      ...find(granted > 0 && known?.eligible === null, 'eligible-not-set', field, '4 §'),
      ...find(
        typeof known?.eligible === 'number' && known.eligible !== eligible,
        'eligible-differs',
        field,
        '4 §',
      ),
      ...find(
        triesMeasures(content) && granted === 0 && empty(reason),
        'refusal-without-reason',
        field,
        'FL 32 §',
      ),
    ]
  })

/** The word of the decision agrees with its amounts: every eligible krona, less, or none. */
export const outcomeAgrees: Rule = (content) => {
  const granted = grantedIn(content)
  const eligible = sum(content.measures.map((measure) => measure.eligible))
  const agrees = {
    grant: granted > 0 && granted === eligible,
    partial: granted > 0 && granted < eligible,
    rejection: granted === 0,
    dismissal: granted === 0,
    'write-off': granted === 0,
    revocation: granted === 0,
  }
  return find(!agrees[content.outcome], 'outcome-disagrees', 'outcome', '7 §')
}
