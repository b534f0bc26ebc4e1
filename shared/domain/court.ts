import * as z from 'zod'

/** The four administrative courts of appeal; which one a county's decisions go to is the county's own setting. */
export const appealCourts = ['stockholm', 'goteborg', 'sundsvall', 'jonkoping'] as const
export const appealCourt = z.enum(appealCourts)
export type AppealCourt = z.infer<typeof appealCourt>

/** The twelve administrative courts, likewise. */
export const administrativeCourts = [
  'stockholm',
  'uppsala',
  'linkoping',
  'jonkoping',
  'vaxjo',
  'malmo',
  'goteborg',
  'karlstad',
  'falun',
  'harnosand',
  'umea',
  'lulea',
] as const
export const administrativeCourt = z.enum(administrativeCourts)
export type AdministrativeCourt = z.infer<typeof administrativeCourt>

export const appealCourtChoice = z.strictObject({ court: appealCourt })
export const administrativeCourtChoice = z.strictObject({ court: administrativeCourt })
