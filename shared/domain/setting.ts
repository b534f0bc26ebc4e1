import * as z from 'zod'
import { coding } from './coding.ts'
import { administrativeCourtChoice, appealCourtChoice } from './court.ts'
import { criteria } from './criteria.ts'
import { delegation } from './delegation.ts'
import { day, instant } from './ids.ts'
import { notices } from './notices.ts'
import { reasonTexts } from './reason-texts.ts'
import { basis } from './round.ts'

const about = z.strictObject({
  /** In force from the beginning of this day in Stockholm, until the next one of its kind. */
  validFrom: day,
  basis,
  example: z.boolean(),
  setAt: instant,
})

const settingOf = <Content extends z.ZodObject>(kind: string, content: Content) => ({
  kind,
  schema: about.extend({ content }),
})

/** What a county decides for itself, dated and resting on a decision of its own (DESIGN 3.7). A kind is a row here. */
export const settingKinds = {
  delegation: settingOf('DELEGATION', delegation),
  court: settingOf('APPEAL-COURT', appealCourtChoice),
  administrativeCourt: settingOf('ADMINISTRATIVE-COURT', administrativeCourtChoice),
  criteria: settingOf('CRITERIA', criteria),
  notices: settingOf('NOTICES', notices),
  reasons: settingOf('REASONS', reasonTexts),
  coding: settingOf('CODING', coding),
} as const

export type SettingOf<Kind extends keyof typeof settingKinds> = z.infer<(typeof settingKinds)[Kind]['schema']>
export type SettingKind<Setting> = { kind: string; schema: z.ZodType<Setting> }
