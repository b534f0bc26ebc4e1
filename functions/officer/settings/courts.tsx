import { administrativeCourts, appealCourts } from '../../../shared/domain/court.ts'
import { type SettingKind, settingKinds } from '../../../shared/domain/setting.ts'
import { administrativeCourtName, appealCourtName } from '../../../shared/letters/court-name.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'
import type { Dated } from './setting-history.tsx'

type Courts<Court extends string, Setting> = {
  kind: SettingKind<Setting>
  courts: readonly [Court, ...Court[]]
  nameOf: (court: Court) => string
  text: typeof sv.court
}

/** Which of several courts the county's cases go to, from a day on. */
const courtSetting = <Court extends string, Setting extends Dated<{ court: Court }>>({
  kind,
  courts,
  nameOf,
  text,
}: Courts<Court, Setting>) =>
  datedSetting<{ court: Court }, Setting>({
    kind,
    text,
    words: ({ court }) => [nameOf(court)],
    unset: () => null,
    formOf: ({ court }) => ({ court }),
    read: (read) => ({ court: read.choice('court', courts, text.missing) ?? courts[0] }),
    fields: (form) => (
      <Radios
        {...shown(form, 'court')}
        label={text.label}
        options={courts.map((value) => ({ value, text: nameOf(value) }))}
      />
    ),
  })

/** The kammarrätt for decisions not to give out (OSL 6 kap. 8 §). */
export const { show: showAppealCourt, set: setAppealCourt } = courtSetting({
  kind: settingKinds.court,
  courts: appealCourts,
  nameOf: appealCourtName,
  text: sv.court,
})

/** The förvaltningsrätt for appeals that come in anyway, and for decisions to dismiss them (FL 45–46 §§). */
export const { show: showAdministrativeCourt, set: setAdministrativeCourt } = courtSetting({
  kind: settingKinds.administrativeCourt,
  courts: administrativeCourts,
  nameOf: administrativeCourtName,
  text: sv.administrativeCourt,
})
