import { type Notices, notices, usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.notices

const readDays = (read: Reader, name: keyof Notices): number => {
  const written = read.text(name, { characters: 3, required: text.wrong })
  const value = notices.shape[name].safeParse(Number(written))
  if (written !== '' && (!/^\d+$/.test(written) || !value.success)) read.fail(name, text.wrong)
  return value.data ?? usualNotices[name]
}

const Days = ({ name, ...form }: Shown & { name: keyof Notices }) => (
  <TextField
    {...shown(form, name)}
    label={text.labels[name]}
    hint={text.hints[name]}
    width={5}
    inputMode="numeric"
  />
)

/** The county's days for reminders and for unopened decisions from a day on, with the decision they rest on. */
export const { show: showNotices, set: setNotices } = datedSetting({
  kind: settingKinds.notices,
  text,
  words: ({ reminderDays, unopenedDays }) => [text.reminds(reminderDays), text.waits(unopenedDays)],
  unset: () => usualNotices,
  formOf: ({ reminderDays, unopenedDays }) => ({
    reminderDays: String(reminderDays),
    unopenedDays: String(unopenedDays),
  }),
  read: (read): Notices => ({
    reminderDays: readDays(read, 'reminderDays'),
    unopenedDays: readDays(read, 'unopenedDays'),
  }),
  fields: (form) => (
    <>
      <Days name="reminderDays" {...form} />
      <Days name="unopenedDays" {...form} />
    </>
  ),
})
