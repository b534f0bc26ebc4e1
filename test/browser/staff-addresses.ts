import type { Pages } from './staff-ids.ts'

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
