import { readSettings } from '../../../shared/aws/settings.ts'
import { type Notices, notices, usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { managerPage } from './manager-page.tsx'
import { BasisFields } from './round-page.tsx'
import { setSetting } from './set-setting.ts'
import { SettingHistory } from './setting-history.tsx'

const text = sv.notices
const kind = settingKinds.notices

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

const noticesPage = async (
  { forCounty, newId, now }: OfficerDeps,
  { session }: Pick<SignedVisit, 'session'>,
  given: Form | null,
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const { county, table } = storeOf({ forCounty }, session)
  const set = await readSettings(table, county, kind)
  const form = given ?? { ...formOf(set[0]?.content ?? usualNotices), validFrom: dayOf(toInstant(now())) }
  const fields = { form, problems }
  return managerPage(
    { session, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <SettingHistory settings={set} words={words} none={words(usualNotices)} />
      <h2 class="govuk-heading-m">{text.change}</h2>
      <ActForm session={session} instance={newId()}>
        {(['reminderDays', 'unopenedDays'] as const).map((name) => (
          <TextField
            key={name}
            {...shown(fields, name)}
            label={text.labels[name]}
            hint={text.hints[name]}
            width={5}
            inputMode="numeric"
          />
        ))}
        <DateField {...shown(fields, 'validFrom')} label={sv.dated.validFrom} hint={sv.dated.validFromHint} />
        <BasisFields {...fields} option={text.exampleOption} />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showNotices: Page = (deps, visit) => noticesPage(deps, visit, null)

/** The county's days for reminders and unopened letters from a day on, with the decision they rest on. */
export const setNotices: Page = (deps, visit) =>
  setSetting(deps, visit, kind, {
    read: readNotices,
    page: (problems) => noticesPage(deps, visit, visit.request.form, problems),
  })
