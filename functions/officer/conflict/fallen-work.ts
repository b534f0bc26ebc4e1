import { readProposal } from '../../../shared/aws/decisions.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { readReviews } from '../../../shared/aws/reviews.ts'
import { update, type Write } from '../../../shared/aws/write.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Fallen } from '../../../shared/domain/acts/decide-conflict.ts'
import { type CaseHeader, isDecided } from '../../../shared/domain/case.ts'
import type { FormalReview } from '../../../shared/domain/formal-review.ts'
import { least } from '../../../shared/domain/money.ts'
import { readAssessed } from '../assessment/read-assessed.ts'
import { voided } from '../proposal/voided.ts'
import { sv } from '../text/sv.ts'

/** What somebody else's latest formal review says of the case, where the person's own was in force. */
const reviewLeft = (
  { measures: now }: CaseHeader,
  reviews: readonly FormalReview[],
  about: string,
): Pick<Fallen, 'reviews' | 'obstacles'> => {
  if (reviews[0]?.by.subject !== about) return { reviews: null }
  const left = reviews.find(({ by }) => by.subject !== about)
  return {
    reviews: (left?.measures ?? []).map(({ id, kind, eligible, barred }) => ({
      id,
      kind,
      // What the applicant has changed since never makes more eligible than is requested.
      eligible: least(eligible, now.find((measure) => measure.id === id)?.requested ?? eligible),
      barred,
    })),
    obstacles: (left?.checks ?? []).filter(({ outcome }) => outcome === 'not-ok').map(({ item }) => item),
  }
}

/** Of a case that is decided only a change the person has proposed is open. */
const fallenChange = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  header: CaseHeader,
  about: string,
): Promise<{ fallen: Fallen; also: Write[] }> => {
  const open = header.flags.includes('change-proposed')
  const proposed = open ? await readProposal(table, county, header.id, header.proposal) : null
  const proposal = proposed?.preparedBy.subject === about
  return {
    fallen: { reviews: null, proposal },
    also: proposal ? [voided(header, sv.conflict.ruling.proposalFell)] : [],
  }
}

/**
 * What of a person's open work falls with a decided conflict: their formal review, their assessment, and the proposal they
 * made or that rests on these. What has been decided is not touched: it is for others to let stand or do again.
 */
export const fallenWork = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  header: CaseHeader,
  { about, report }: { about: string; report: number },
): Promise<{ fallen: Fallen; also: Write[] }> => {
  const { id } = header
  if (isDecided(header)) return fallenChange({ county, table }, header, about)
  const [{ round: _, ...given }, reviews] = await Promise.all([
    readAssessed({ county, table }, header),
    readReviews(table, county, id),
  ])
  const left = given.assessments.filter(({ by }) => by.subject !== about)
  const assessed = left.length < given.assessments.length
  const own = reviews.filter(({ by }) => by.subject === about)
  const review = reviewLeft(header, reviews, about)
  const proposed =
    header.status === 'proposed' ? await readProposal(table, county, id, header.proposal) : null
  const rests = assessed || review.reviews !== null
  const proposal = proposed !== null && (rests || proposed.preparedBy.subject === about)
  const mark = { set: { voided: report } }
  return {
    fallen: { ...review, assessed: rests ? { ...given, assessments: left } : null, proposal },
    also: [
      ...(assessed ? [update(keys.assessment(county, id, about), mark)] : []),
      ...own.map(({ version }) => update(keys.review(county, id, version), mark)),
      ...(proposal ? [voided(header, sv.conflict.ruling.proposalFell)] : []),
    ],
  }
}
