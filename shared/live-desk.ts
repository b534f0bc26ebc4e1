import type { DeskFor, DeskUploads } from './aws/desk-uploads.ts'
import { later } from './later.ts'
import { variable } from './live.ts'
import { once } from './once.ts'

const open = async (county: string): Promise<DeskUploads> =>
  (await import('./aws/county-desk.ts')).openCountyDesk(
    county,
    variable('COUNTY_ROLE_ARN'),
    variable('UPLOADS_BUCKET'),
  )

const deskOf = (county: string): DeskUploads => {
  const desk = once(() => open(county))
  return {
    form: later(async () => (await desk()).form),
    newest: later(async () => (await desk()).newest),
  }
}

/** What each county's desk uploads to, kept while the instance is warm; loaded with the first page that takes a file. */
export const liveDesk = /* @__PURE__ */ once((): DeskFor => {
  const desks = new Map<string, DeskUploads>()
  return (county) => {
    const desk = desks.get(county) ?? deskOf(county)
    desks.set(county, desk)
    return desk
  }
})
