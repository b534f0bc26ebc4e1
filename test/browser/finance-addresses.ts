import type { Pages } from './staff-ids.ts'

/** Route → an address of it, for whoever pays. */
export const financeAddresses: Pages = ({ year, batch, tied, changing, receiver, answers }) => ({
  '/ekonomi': `/ekonomi?ar=${year}`,
  '/ekonomi/uppgifter': '/ekonomi/uppgifter',
  '/ekonomi/betalning/{case}/{number}/hall': `/ekonomi/betalning/${tied}/1/hall`,
  '/ekonomi/betalning/{case}/{number}/slapp': `/ekonomi/betalning/${changing}/2/slapp`,
  '/ekonomi/mottagare': '/ekonomi/mottagare',
  '/ekonomi/mottagare/{org}': `/ekonomi/mottagare/${receiver}`,
  '/ekonomi/underlag/{id}': batch,
  '/ekonomi/underlag/{id}/profiler': `${batch}/profiler`,
  '/ekonomi/underlag/{id}/rad/{line}/aterta': `${batch}/rad/1/aterta`,
  '/ekonomi/kvittenser': '/ekonomi/kvittenser',
  '/ekonomi/kvittenser/{kvittens}': answers,
  '/ekonomi/avstamning': `/ekonomi/avstamning?ar=${year}`,
  '/ekonomi/avstamning/{figure}': `/ekonomi/avstamning/exporterat?ar=${year}`,
  '/ekonomi/avstamning/rapporter': `/ekonomi/avstamning/rapporter?ar=${year}`,
  '/ekonomi/avstamning/mottagare': `/ekonomi/avstamning/mottagare?ar=${year}`,
  '/ekonomi/avstamning/mottagare/{org}': `/ekonomi/avstamning/mottagare/${receiver}`,
})
