import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'

/** What the addresses of a county's pages are made of. */
export type StaffIds = {
  round: string
  year: string
  /** Under review, changed once by its applicant, with something of everything that can be in a case. */
  case: string
  /** Proposed by the chosen scenario. */
  proposed: string
  /** Decided and as it was. */
  decided: string
  /** Decided twice, with another change proposed. */
  changing: string
  /** One that can still be changed, and one that has been chosen. */
  tried: string
  chosen: string
  /** Decided, and all of it tied to a condition. */
  tied: string
  /** A working note, a conflict reported, a copy given out, a form kept from before a declaration. */
  note: string
  report: string
  released: string
  kept: string
  batch: string
  /** An organisation of which something has gone to be paid. */
  receiver: string
  /** The page of an acknowledgement of it, with its rows confirmed. */
  answers: string
  /** An organisation of which something is not confirmed. */
  org: string
}

type Pages = (ids: StaffIds) => Record<string, string>

/** Route → an address of it, for whoever reviews and proposes. */
export const officerAddresses: Pages = (ids) => {
  const own = `/lan/arende/${ids.case}`
  const [tried, chosen] = [
    `/lan/scenarier/${ids.round}/${ids.tried}`,
    `/lan/scenarier/${ids.round}/${ids.chosen}`,
  ]
  return {
    '/lan': '/lan',
    '/lan/rangordning': '/lan/rangordning',
    '/lan/scenarier': '/lan/scenarier',
    '/lan/scenarier/jamfor': `/lan/scenarier/jamfor?utlysning=${ids.round}&s=nu&s=${ids.tried}&s=${ids.chosen}`,
    '/lan/scenarier/{round}/{scenario}': tried,
    '/lan/scenarier/{round}/{scenario}/ram': `${tried}/ram`,
    '/lan/scenarier/{round}/{scenario}/atgard/{case}/{measure}': `${tried}/atgard/${ids.case}/M1`,
    '/lan/scenarier/{round}/{scenario}/val/{case}/{measure}': `${tried}/val/${ids.case}/M1`,
    '/lan/scenarier/{round}/{scenario}/valj': `${tried}/valj`,
    '/lan/scenarier/{round}/{scenario}/forslag': `${chosen}/forslag`,
    '/lan/diarium': '/lan/diarium',
    '/lan/sammanstallning': `/lan/sammanstallning?utlysning=${ids.round}`,
    '/lan/jav': '/lan/jav',
    '/lan/jav/{id}': `/lan/jav/${ids.round}`,
    '/lan/arende/{id}': own,
    '/lan/arende/{id}/dokument': `${own}/dokument`,
    '/lan/arende/{id}/granskning': `${own}/granskning`,
    '/lan/arende/{id}/beslut': `/lan/arende/${ids.changing}/beslut`,
    '/lan/arende/{id}/betalningar': `/lan/arende/${ids.changing}/betalningar`,
    '/lan/arende/{id}/betalningar/{number}': `/lan/arende/${ids.tied}/betalningar/1`,
    '/lan/arende/{id}/meddelanden': `/lan/arende/${ids.changing}/meddelanden`,
    '/lan/arende/{id}/behorighet': `${own}/behorighet`,
    '/lan/arende/{id}/anteckning': `${own}/anteckning`,
    '/lan/arende/{id}/minnesanteckning/{note}': `${own}/minnesanteckning/${ids.note}`,
    '/lan/arende/{id}/diarium': `${own}/diarium`,
    '/lan/arende/{id}/jav': `${own}/jav`,
    '/lan/arende/{id}/handelser': `${own}/handelser`,
    '/lan/arende/{id}/version/{number}': `${own}/version/1`,
    '/lan/arende/{id}/skillnader': `${own}/skillnader`,
    '/lan/arende/{id}/granska': `${own}/granska`,
    '/lan/arende/{id}/bedom': `${own}/bedom`,
    '/lan/arende/{id}/avstamning': `${own}/avstamning`,
    '/lan/arende/{id}/komplettering': `${own}/komplettering`,
    '/lan/arende/{id}/kommunicering': `${own}/kommunicering`,
    '/lan/arende/{id}/remiss': `${own}/remiss`,
    '/lan/arende/{id}/remiss/{number}': `${own}/remiss/1`,
    '/lan/arende/{id}/foresla': `${own}/foresla`,
    '/lan/arende/{id}/andra': `/lan/arende/${ids.decided}/andra`,
    '/lan/arende/{id}/underratta': `/lan/arende/${ids.decided}/underratta`,
  }
}

/** Route → an address of it, for whoever decides. */
export const deciderAddresses: Pages = (ids) => ({
  '/lan/scenarier/{round}/{scenario}/besluta': `/lan/scenarier/${ids.round}/${ids.chosen}/besluta`,
  '/lan/arende/{id}/besluta': `/lan/arende/${ids.proposed}/besluta`,
  '/lan/arende/{id}/overlamna': `/lan/arende/${ids.case}/overlamna`,
  '/lan/arende/{id}/forelaggande': `/lan/arende/${ids.case}/forelaggande`,
  '/lan/arende/{id}/andra/besluta': `/lan/arende/${ids.changing}/andra/besluta`,
  '/lan/arende/{id}/utlamnat/{number}/beslut': `/lan/arende/${ids.case}/utlamnat/${ids.released}/beslut`,
})

/** Route → an address of it, for whoever registers and gives out. */
export const registrarAddresses: Pages = (ids) => {
  const own = `/lan/arende/${ids.case}`
  return {
    '/lan/organisationer': '/lan/organisationer',
    '/lan/organisationer/{org}': `/lan/organisationer/${ids.org}`,
    '/lan/registrera': '/lan/registrera?sok=kinda',
    '/lan/registrera/{org}/{id}': '/lan/registrera/K0513/01KGXYZ0000000000000000001',
    '/lan/arende/{id}/handling': `${own}/handling`,
    '/lan/arende/{id}/sekretess': `${own}/sekretess`,
    '/lan/arende/{id}/lamna-ut': `${own}/lamna-ut`,
    '/lan/arende/{id}/utlamnat/{number}': `${own}/utlamnat/${ids.released}`,
    '/lan/arende/{id}/diarienummer': `${own}/diarienummer`,
    '/lan/jav/{id}/fortsatt/{form}': ids.kept,
  }
}

/** Route → an address of it, for whoever leads the county's work. */
export const managerAddresses: Pages = ({ round, year, ...ids }) => {
  const settings = '/lan/installningar'
  return {
    '/lan/arende/{id}/jav/{anmalan}': `/lan/arende/${ids.case}/jav/${ids.report}`,
    [settings]: settings,
    [`${settings}/utlysning`]: `${settings}/utlysning`,
    [`${settings}/utlysning/{id}`]: `${settings}/utlysning/${round}`,
    [`${settings}/utlysning/{id}/fragor`]: `${settings}/utlysning/${round}/fragor`,
    [`${settings}/utlysning/{id}/forlang`]: `${settings}/utlysning/${round}/forlang`,
    [`${settings}/ram/{year}`]: `${settings}/ram/${year}`,
    [`${settings}/bemyndigande/{year}`]: `${settings}/bemyndigande/${year}`,
    [`${settings}/delegation`]: `${settings}/delegation`,
    [`${settings}/paminnelser`]: `${settings}/paminnelser`,
    [`${settings}/motiveringar`]: `${settings}/motiveringar`,
    [`${settings}/kriterier`]: `${settings}/kriterier`,
    [`${settings}/jamforelse`]: `${settings}/jamforelse`,
    [`${settings}/jamforelse/{id}`]: `${settings}/jamforelse/${round}`,
    [`${settings}/kammarratt`]: `${settings}/kammarratt`,
    [`${settings}/forvaltningsratt`]: `${settings}/forvaltningsratt`,
    [`${settings}/kontering`]: `${settings}/kontering`,
    [`${settings}/roller`]: `${settings}/roller?person=DEMO-05-OFFICER-1`,
  }
}

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
