import { submit } from '../../shared/domain/acts/submit.ts'
import type { Measure } from '../../shared/domain/application.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import type { Round } from '../../shared/domain/round.ts'
import { aMeasure, anApplication, caseId } from './build.ts'

const round: Round = {
  id: '2027-1',
  county: '01',
  title: 'Statsbidrag 2027',
  opensOn: '2027-01-01',
  lastDay: '2027-03-31',
  budgetYear: 2027,
  text: '',
  contact: { name: '', email: '', phone: '' },
  conditions: [],
  reportLastDay: '2028-03-01',
  policy: 'equal',
  basis: { number: '1', date: '2026-12-01' },
  example: true,
  version: 1,
  changedAt: '2026-12-01T10:00:00.000Z',
}

/** A case that has just come in, with its first event. */
export const aSubmittedCase = ({
  at = '2027-02-01T10:00:00.000Z',
  measures = [aMeasure()],
}: {
  at?: string
  measures?: Measure[]
} = {}) =>
  submit(
    {
      id: caseId(1),
      draft: caseId(2),
      round,
      application: anApplication({ measures }),
      documents: [],
      contentHash: hashOf('content'),
      county: '01',
      confirmed: { authority: true, seat: true },
    },
    { subject: 'SIGNATORY-1', role: 'signatory', at },
  )
