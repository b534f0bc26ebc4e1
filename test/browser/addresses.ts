import { routes as applicantRoutes } from '../../functions/applicant/routes.ts'
import { routes as publicRoutes } from '../../functions/public/routes.ts'

/** What the addresses of pages are made of. */
export type Ids = {
  round: string
  /** A draft with a partner that may write in the need, and a file attached to it. */
  draft: string
  document: string
  /** A file that waits to be sent with a change of the case. */
  changed: string
  /** A draft that has been sent with the same partner, and the case it became. */
  sent: string
  case: string
  /** The organisation, and the link of an open invitation to it. */
  org: string
  invitation: string
  /** A file that lies in the bucket and is not yet handed in, as a query. */
  chosen: string
}

/** Where nothing has been made that a page could be about. */
export const noIds: Ids = {
  round: '',
  draft: '',
  document: '',
  changed: '',
  sent: '',
  case: '',
  org: '',
  invitation: '',
  chosen: '',
}

type Pages = (ids: Ids) => Record<string, string>

/** Route → an address of it, for anybody. */
export const publicAddresses: Pages = ({ round }) => ({
  '/': '/',
  '/utlysningar/{county}/{id}': `/utlysningar/05/${round}`,
  '/utlysningar/{county}/{id}/fragor': `/utlysningar/05/${round}/fragor`,
  '/utbetalningsunderlag/kolumner': '/utbetalningsunderlag/kolumner',
  '/utbetalningsunderlag/kvittenser': '/utbetalningsunderlag/kvittenser',
  '/om': '/om',
  '/kan-ni-soka': '/kan-ni-soka',
  '/fragor': '/fragor',
  '/tillganglighet': '/tillganglighet',
  '/tillganglighet/synpunkt': '/tillganglighet/synpunkt',
  '/personuppgifter': '/personuppgifter',
  '/kvittens': '/kvittens',
  '/logga-in': '/logga-in?efter=/aterstall/01KGXYZ0000000000000000001',
  '/logga-ut': '/logga-ut',
})

/** Route → an address of it, for somebody who may draft, sign and send. */
export const applicantAddresses: Pages = (ids) => {
  const [own, sent] = [`/ansok/utkast/${ids.draft}`, `/ansok/arende/${ids.case}`]
  return {
    '/valj-organisation': '/valj-organisation',
    '/aterstall/{id}': '/aterstall/01KGXYZ0000000000000000001',
    '/ansok': '/ansok',
    '/ansok/organisation': '/ansok/organisation?sok=Tierp',
    '/ansok/organisation/forbund': '/ansok/organisation/forbund',
    '/ansok/organisation/{org}/bekrafta': `/ansok/organisation/${ids.org}/bekrafta`,
    '/ansok/inbjudan/{org}/{id}/{secret}': ids.invitation,
    '/ansok/medlemmar': '/ansok/medlemmar',
    '/ansok/ny/{round}': `/ansok/ny/${ids.round}`,
    '/ansok/utkast/{id}': own,
    '/ansok/utkast/{id}/bilagor': `${own}/bilagor`,
    '/ansok/utkast/{id}/bilagor/{document}': `${own}/bilagor/${ids.document}`,
    '/ansok/utkast/{id}/utskrift': `${own}/utskrift`,
    '/ansok/utkast/{id}/granska': `${own}/granska`,
    '/ansok/utkast/{id}/samverkan': `${own}/samverkan`,
    '/ansok/utkast/{id}/{section}': `${own}/measures`,
    '/ansok/arende/{id}': sent,
    '/ansok/arende/{id}/kvittens': `${sent}/kvittens`,
    '/ansok/arende/{id}/ansokan': `${sent}/ansokan`,
    '/ansok/arende/{id}/aterta': `${sent}/aterta`,
    '/ansok/arende/{id}/andra': `${sent}/andra`,
    '/ansok/arende/{id}/andra/bilagor': `${sent}/andra/bilagor`,
    '/ansok/arende/{id}/andra/bilagor/{document}': `${sent}/andra/bilagor/${ids.changed}`,
    '/ansok/arende/{id}/meddelanden': `${sent}/meddelanden`,
    '/ansok/arende/{id}/mer-tid': `${sent}/mer-tid`,
    '/ansok/arende/{id}/andrat': `${sent}/andrat`,
    '/ansok/arende/{id}/avsta': `${sent}/avsta`,
    '/ansok/arende/{id}/konto': `${sent}/konto`,
    '/ansok/arende/{id}/kopiera': `${sent}/kopiera`,
    '/ansok/arende/{id}/komplettera': `${sent}/komplettera`,
    '/ansok/arende/{id}/komplettera/bilagor': `${sent}/komplettera/bilagor`,
    '/ansok/arende/{id}/yttrande': `${sent}/yttrande`,
    '/ansok/arende/{id}/behorighet': `${sent}/behorighet`,
    '/ansok/arende/{id}/behorighet/vald': `${sent}/behorighet/vald${ids.chosen}`,
  }
}

/** Route → an address of it, for an invited partner. */
export const partnerAddresses: Pages = ({ draft, sent }) => ({
  '/ansok/samverkan/{id}': `/ansok/samverkan/${draft}`,
  '/ansok/samverkan/{id}/bekrafta': `/ansok/samverkan/${draft}/bekrafta`,
  '/ansok/samverkan/{id}/del/{section}': `/ansok/samverkan/${draft}/del/need`,
  '/ansok/samverkan/{id}/ansokan': `/ansok/samverkan/${sent}/ansokan`,
})

/** Answered with a file, with data, or with the way to another address: nothing to look at. */
const withoutPage = [
  '/utlysningar.json',
  '/utbetalningsunderlag/openapi-1.json',
  '/utbetalningsunderlag/schema-1.json',
  '/utbetalningsunderlag/kvittens-schema-1.json',
  '/kvittens/rot/{number}',
  '/kvittens/bevis/{receipt}',
  '/assets/{name}',
  '/logga-in/klar',
  '/sprak/{language}',
  '/ansok/utkast/{id}/bilagor/klar',
  '/ansok/utkast/{id}/bilagor/ny',
  '/ansok/utkast/{id}/bilagor/{document}/klar',
  '/ansok/arende/{id}/andra/bilagor/ny',
  '/ansok/arende/{id}/andra/bilagor/klar',
  '/ansok/arende/{id}/andra/bilagor/{document}/klar',
  '/ansok/arende/{id}/komplettera/bilagor/ny',
  '/ansok/arende/{id}/komplettera/bilagor/klar',
  '/ansok/samverkan/{id}/beslut.pdf',
  '/ansok/arende/{id}/kvittens.pdf',
  '/ansok/arende/{id}/kvittens.json',
  '/ansok/arende/{id}/ansokan.pdf',
  '/ansok/arende/{id}/begaran.pdf',
  '/ansok/arende/{id}/beslut.pdf',
  '/ansok/arende/{id}/overklagande.pdf',
  // Not there until a county publishes it: looked at where one does.
  '/utlysningar/{county}/{id}/sammanstallning',
]

/** The routes of every page of the public and of applicants. */
export const routesOfPages = (): string[] =>
  [...publicRoutes, ...applicantRoutes]
    .filter(({ method, path }) => method === 'GET' && !withoutPage.includes(path))
    .map(({ path }) => path)
