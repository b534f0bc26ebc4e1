import { appealCourts, type CourtChoice } from '../../../shared/domain/release.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { courtName } from '../../../shared/letters/court-name.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.court

/** Which kammarrätt the county's decisions not to give out are appealed to, from a day on (OSL 6 kap. 8 §). */
export const { show: showCourt, set: setCourt } = datedSetting({
  kind: settingKinds.court,
  text,
  words: ({ court }: CourtChoice) => [courtName(court)],
  unset: () => null,
  formOf: ({ court }) => ({ court }),
  read: (read): CourtChoice => ({
    court: read.choice('court', appealCourts, text.missing) ?? appealCourts[0],
  }),
  fields: (form) => (
    <Radios
      {...shown(form, 'court')}
      label={text.label}
      options={appealCourts.map((value) => ({ value, text: courtName(value) }))}
    />
  ),
})
