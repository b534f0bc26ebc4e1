/** The days of the played round. They never follow the real date: the same seed is the same round next year. */
export const calendar = {
  round: '2027-1',
  budgetYear: 2027,
  opensOn: '2027-01-11',
  lastDay: '2027-02-18',
  completionLastDay: '2027-03-19',
  payOn: '2027-04-30',
  reportLastDay: '2028-03-01',
  /** Instants the clock is moved to, in UTC. */
  starts: '2027-01-11T08:00:00.000Z',
  afterLastDay: '2027-02-19T07:30:00.000Z',
  review: '2027-03-01T08:00:00.000Z',
  answers: '2027-03-10T08:00:00.000Z',
  decisions: '2027-03-22T08:00:00.000Z',
  export: '2027-04-12T07:00:00.000Z',
} as const
