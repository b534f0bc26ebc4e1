import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'

/** Answered with a file, with data, or with the way to another address: nothing to look at. */
const withoutPage = [
  '/lan/scenarier/{round}/{scenario}/underlag.json',
  '/lan/scenarier/{round}/{scenario}/lista.csv',
  '/lan/registrera/{org}/{id}/fil',
  '/lan/arende/{id}/handling/fil',
  '/lan/arende/{id}/utlamnat/{number}/fil/{file}',
  '/lan/arende/{id}/utlamnandebeslut/{number}',
  '/lan/sammanstallning.csv',
  '/lan/arende/{id}/dokument/{doc}',
  '/lan/arende/{id}/ansokan.pdf',
  '/lan/arende/{id}/brev',
  '/lan/arende/{id}/remiss/{number}/begaran.pdf',
  '/ekonomi/underlag/{id}/csv',
  '/ekonomi/underlag/{id}/json',
  '/ekonomi/underlag/{id}/xlsx',
  '/ekonomi/underlag/{id}/profiler/{profile}',
  '/ekonomi/kvittenser/{kvittens}/fil',
  '/ekonomi/avstamning/rapporter/{report}/{format}',
  '/ekonomi/avstamning/mottagare/{org}/{report}/{format}',
  '/lan/arende/{id}/nytt-overklagande/fil',
  '/lan/arende/{id}/overklagande/{number}/brev',
]

/** Looked at by whoever takes an appeal from its arrival to the court: `appeals.ts`. */
const ofAppeals = [
  '/lan/arende/{id}/nytt-overklagande',
  '/lan/arende/{id}/overklagande',
  '/lan/arende/{id}/overklagande/{number}',
  '/lan/arende/{id}/overklagande/{number}/avvisa',
  '/lan/arende/{id}/overklagande/{number}/overlamna',
]

/** The routes of every page of a county's that has its address here. */
export const routesOfStaffPages = (): string[] =>
  [...officerRoutes, ...financeRoutes]
    .filter(({ method, path }) => method === 'GET' && ![...withoutPage, ...ofAppeals].includes(path))
    .map(({ path }) => path)
