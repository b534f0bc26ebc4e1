import { type Notices, notices, usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { Form } from '../../../shared/web/request.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.notices

const readNumber = (read: Reader, name: keyof Notices): number => {
  const written = read.text(name, { characters: 3, required: text.wrong[name] })
  const value = notices.shape[name].safeParse(Number(written))
  if (written !== '' && (!/^\d+$/.test(written) || !value.success)) read.fail(name, text.wrong[name])
  return value.data ?? usualNotices[name]
}

const readNotices = (read: Reader): Notices => ({
  reminderDays: readNumber(read, 'reminderDays'),
  unopenedDays: readNumber(read, 'unopenedDays'),
})

const words = ({ reminderDays, unopenedDays }: Notices): string[] => [
  text.reminds(reminderDays),
  text.waits(unopenedDays),
]

const formOf = ({ reminderDays, unopenedDays }: Notices): Form => ({
  reminderDays: String(reminderDays),
  unopenedDays: String(unopenedDays),
})

const Fields = (form: Shown) => (
  <>
    {(['reminderDays', 'unopenedDays'] as const).map((name) => (
      <TextField
        key={name}
        {...shown(form, name)}
        label={text.labels[name]}
        hint={text.hints[name]}
        width={5}
        inputMode="numeric"
      />
    ))}
  </>
)

/** The county's days for reminders and unopened letters from a day on, with the decision they rest on. */
export const { show: showNotices, set: setNotices } = datedSetting({
  kind: settingKinds.notices,
  text,
  words,
  unset: () => usualNotices,
  formOf,
  read: readNotices,
  fields: (form) => <Fields {...form} />,
})
