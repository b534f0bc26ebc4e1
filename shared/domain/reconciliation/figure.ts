/** Sums of lines of a budget year. */
export const lineFigures = [
  'unexported',
  'exported',
  'awaiting',
  'paid',
  'refused',
  'reversed',
  'taken-back',
  'claimed',
] as const
export type LineFigure = (typeof lineFigures)[number]

/**
 * What is reconciled per county and budget year, each in öre:
 *
 * frame       the limit of the year's frame, as last set
 * granted     what decisions in force pay from the year: the sum of the standing instalments
 * left        of the frame: frame − granted
 * bound       what decisions in force pay from later years, by bemyndigande (budgetlagen 6 kap. 1 §)
 * unexported  left of the grant: standing, and in no batch
 * exported    all that stands in the year's batches, net: payments, and what takes back (negative); no claims
 * awaiting    standing, in a batch, and not answered
 * paid        standing, and answered as paid
 * refused     answered as refused: counted in `exported`, no longer standing, and another has taken its place
 * reversed    taken back before it was paid: counted in `exported`, no longer standing, and another has taken its place
 * taken-back  lines that take back the reversed ones, exported or not: with `reversed` always nought
 * claimed     what is claimed back of money already paid (14 §): no payment, and in no other figure
 *
 * Always: granted = unexported + awaiting + paid.
 */
export const figures = ['frame', 'granted', 'left', 'bound', ...lineFigures] as const
export type Figure = (typeof figures)[number]
