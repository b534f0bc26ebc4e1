import { type Notices, notices, usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.notices

const readNotices = (read: Reader): Notices => {
  const written = read.text('reminderDays', { characters: 3, required: text.wrong })
  const value = notices.shape.reminderDays.safeParse(Number(written))
  if (written !== '' && (!/^\d+$/.test(written) || !value.success)) read.fail('reminderDays', text.wrong)
  return { reminderDays: value.data ?? usualNotices.reminderDays }
}

/** The county's days for reminders from a day on, with the decision they rest on. */
export const { show: showNotices, set: setNotices } = datedSetting({
  kind: settingKinds.notices,
  text,
  words: ({ reminderDays }) => [text.reminds(reminderDays)],
  unset: () => usualNotices,
  formOf: ({ reminderDays }) => ({ reminderDays: String(reminderDays) }),
  read: readNotices,
  fields: (form) => (
    <TextField
      {...shown(form, 'reminderDays')}
      label={text.label}
      hint={text.hint}
      width={5}
      inputMode="numeric"
    />
  ),
})
