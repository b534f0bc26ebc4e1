import { monthDay, type Notices, notices, usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { formatMonthDay } from '../../../shared/domain/time.ts'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.notices

type DayCount = Exclude<keyof Notices, 'yearEnd'>

const readDays = (read: Reader, name: DayCount): number => {
  const written = read.text(name, { characters: 3, required: text.wrong })
  const value = notices.shape[name].safeParse(Number(written))
  if (written !== '' && (!/^\d+$/.test(written) || !value.success)) read.fail(name, text.wrong)
  return value.data ?? usualNotices[name]
}

const readYearEnd = (read: Reader): string => {
  const written = read.text('yearEnd', { characters: 5, required: text.yearEndWrong })
  const value = monthDay.safeParse(written)
  if (written !== '' && !value.success) read.fail('yearEnd', text.yearEndWrong)
  return value.data ?? usualNotices.yearEnd
}

const Days = ({ name, ...form }: Shown & { name: DayCount }) => (
  <TextField
    {...shown(form, name)}
    label={text.labels[name]}
    hint={text.hints[name]}
    width={5}
    inputMode="numeric"
  />
)

/** The county's days for reminders, for unopened decisions and for the end of the budget year from a day on, with the decision they rest on. */
export const { show: showNotices, set: setNotices } = datedSetting({
  kind: settingKinds.notices,
  text,
  words: ({ reminderDays, unopenedDays, yearEnd }) => [
    text.reminds(reminderDays),
    text.waits(unopenedDays),
    text.ends(formatMonthDay(yearEnd)),
  ],
  unset: () => usualNotices,
  formOf: ({ reminderDays, unopenedDays, yearEnd }) => ({
    reminderDays: String(reminderDays),
    unopenedDays: String(unopenedDays),
    yearEnd,
  }),
  read: (read): Notices => ({
    reminderDays: readDays(read, 'reminderDays'),
    unopenedDays: readDays(read, 'unopenedDays'),
    yearEnd: readYearEnd(read),
  }),
  fields: (form) => (
    <>
      <Days name="reminderDays" {...form} />
      <Days name="unopenedDays" {...form} />
      <TextField
        {...shown(form, 'yearEnd')}
        label={text.labels.yearEnd}
        hint={text.hints.yearEnd}
        width={5}
        inputMode="numeric"
      />
    </>
  ),
})
