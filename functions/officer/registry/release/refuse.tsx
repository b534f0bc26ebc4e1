import { type KeptRelease, readRefusals, refusalWrite } from '../../../../shared/aws/releases.ts'
import { readSetting } from '../../../../shared/aws/settings.ts'
import { releaseRefused } from '../../../../shared/domain/acts/release.ts'
import { canonical, hashOf } from '../../../../shared/domain/chain.ts'
import type { AppealCourt } from '../../../../shared/domain/court.ts'
import { notFound } from '../../../../shared/domain/errors.ts'
import { type Refusal, refusedIn } from '../../../../shared/domain/release.ts'
import { provisionText } from '../../../../shared/domain/secrecy.ts'
import { settingKinds } from '../../../../shared/domain/setting.ts'
import { dayOf } from '../../../../shared/domain/time.ts'
import { appealCourtName } from '../../../../shared/letters/court-name.ts'
import { Notice } from '../../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import type { SignedVisit } from '../../../../shared/web/http/route.ts'
import type { Problem } from '../../../../shared/web/problem.ts'
import type { Form } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { ActForm } from '../../act-form.tsx'
import { actOnCase } from '../../act-on-case.ts'
import { taskPage } from '../../case/case-page.tsx'
import { type CaseView, readCaseView } from '../../case/read-view.ts'
import type { OfficerDeps, Page } from '../../deps.ts'
import { shown } from '../../proposal/fields.tsx'
import { reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { namedRelease } from './open.ts'

const text = sv.refusal

type Asked = { view: CaseView; release: KeptRelease['release']; court: AppealCourt | null }

/** Throws NotFound when everything left, or when it has been decided already. */
const readAsked = async (deps: OfficerDeps, visit: SignedVisit): Promise<Asked> => {
  const view = await readCaseView(deps, visit)
  const { table, county } = view.store
  const { release } = await namedRelease(table, county, visit.request, view.header.id)
  const decided = await readRefusals(table, county, view.header.id)
  if (refusedIn(release).length === 0 || decided.some(({ refusal }) => refusal.release === release.number))
    throw notFound('refusal')
  const known = await readSetting(table, county, settingKinds.court, dayOf(visit.request.receivedAt))
  return { view, release, court: known?.content.court ?? null }
}

const itemText = ({ label, how, provision }: Refusal['items'][number]): string =>
  `${label}: ${sv.release.hows[how].toLowerCase()}${provision === null ? '' : `, ${provisionText(provision)}`}`

const refusePage = ({ view, release, court }: Asked, form: Form, problems: readonly Problem[]): Response => {
  const { session, header, newId } = view
  const fields = { form, problems }
  if (court === null)
    return taskPage(
      { session, header, title: text.title },
      <Notice kind="warning" title={text.noCourt}>
        {text.noCourtText}
      </Notice>,
    )
  return taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <SummaryList
        rows={[
          {
            key: text.items,
            value: refusedIn(release).map((item) => <div key={item.label}>{itemText(item)}</div>),
          },
          { key: text.court, value: appealCourtName(court) },
        ]}
      />
      <ActForm session={session} instance={newId()}>
        <TextField {...shown(fields, 'receiver')} label={text.receiver} hint={text.receiverHint} />
        <TextArea {...shown(fields, 'reasons')} label={text.reasons} hint={text.reasonsHint} words={500} />
        <SubmitButton>{text.go}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showRefuse: Page = async (deps, visit) => refusePage(await readAsked(deps, visit), {}, [])

/** The authority's written decision, by a named person, with how it is appealed (OSL 6 kap. 3, 7 and 8 §§). */
export const refuseRelease: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'refuse-release',
    to: '/lamna-ut',
    done: 'release-refused',
    plan: async ({ county, header, actor }) => {
      const { form } = visit.request
      const asked = await readAsked(deps, visit)
      const read = reader(form)
      const receiver = read.text('receiver', { characters: 120 })
      const reasons = read.text('reasons', { words: 500, required: text.reasonsMissing })
      const { court, release } = asked
      if (court === null || read.problems.length > 0) return refusePage(asked, form, read.problems)
      const items = refusedIn(release)
      const contentHash = hashOf(canonical({ items, reasons, receiver }))
      const act = releaseRefused(header, { release: release.number, court, contentHash }, actor)
      const role = actor.role === 'manager' ? ('manager' as const) : ('decider' as const)
      const by = { subject: actor.subject, name: visit.session.name, role }
      const number = act.event.version
      const refusal = { number, release: release.number, at: actor.at, by, receiver, items, reasons, court }
      return { act, also: [refusalWrite(county, header.id, refusal)] }
    },
  })
