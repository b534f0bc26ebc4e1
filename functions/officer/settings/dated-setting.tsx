import type { ComponentChildren } from 'preact'
import { readSettings } from '../../../shared/aws/settings.ts'
import type { SettingKind } from '../../../shared/domain/setting.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { managerPage } from './manager-page.tsx'
import { BasisFields } from './round-page.tsx'
import { setSetting } from './set-setting.ts'
import { type Dated, SettingHistory } from './setting-history.tsx'

type Definition<Content, Setting extends Dated<Content>> = {
  kind: SettingKind<Setting>
  text: { title: string; intro: string; change: string; exampleOption: string; save: string }
  /** What one says, a line each. */
  words: (content: Content) => string[]
  /** What holds on a day while the county has set nothing; null where nothing does. */
  unset: (today: string) => Content | null
  formOf: (content: Content) => Form
  read: (read: Reader, today: string) => Content
  fields: (form: Shown, today: string) => ComponentChildren
}

/** The two pages of one of the county's dated settings: what holds and has held with the form for the next, and the act. */
export const datedSetting = <Content, Setting extends Dated<Content>>({
  kind,
  text,
  words,
  unset,
  formOf,
  read,
  fields,
}: Definition<Content, Setting>): { show: Page; set: Page } => {
  const page = async (
    { forCounty, newId, now }: OfficerDeps,
    { session }: Pick<SignedVisit, 'session'>,
    given: Form | null,
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const { county, table } = storeOf({ forCounty }, session)
    const today = dayOf(toInstant(now()))
    const settings = await readSettings(table, county, kind)
    const none = unset(today)
    const held = settings[0]?.content ?? none
    const form = given ?? { ...(held === null ? {} : formOf(held)), validFrom: today }
    return managerPage(
      { session, title: text.title, problems },
      <>
        <p class="govuk-body">{text.intro}</p>
        <SettingHistory settings={settings} words={words} none={none === null ? [] : words(none)} />
        <h2 class="govuk-heading-m">{text.change}</h2>
        <ActForm session={session} instance={newId()}>
          {fields({ form, problems }, today)}
          <DateField
            {...shown({ form, problems }, 'validFrom')}
            label={sv.dated.validFrom}
            hint={sv.dated.validFromHint}
          />
          <BasisFields form={form} problems={problems} option={text.exampleOption} />
          <SubmitButton>{text.save}</SubmitButton>
        </ActForm>
      </>,
    )
  }
  return {
    show: (deps, visit) => page(deps, visit, null),
    set: (deps, visit) =>
      setSetting(deps, visit, kind, {
        read: (reader) => read(reader, dayOf(visit.request.receivedAt)),
        page: (problems) => page(deps, visit, visit.request.form, problems),
      }),
  }
}
