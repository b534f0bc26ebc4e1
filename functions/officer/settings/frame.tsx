import { keys } from '../../../shared/aws/keys.ts'
import { frameItem, readFrame } from '../../../shared/aws/rounds.ts'
import { putNew, update, type Write } from '../../../shared/aws/write.ts'
import { changedMeanwhile, notFound } from '../../../shared/domain/errors.ts'
import { formatKronor, minus, type Ore, zero } from '../../../shared/domain/money.ts'
import type { Frame } from '../../../shared/domain/round.ts'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { KronorField } from '../../../shared/web/components/kronor-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one, type Request } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { managerPage, savedAddress } from './manager-page.tsx'
import { readBasis } from './read-round.ts'
import { BasisFields } from './round-page.tsx'

const text = sv.frame

const yearOf = ({ params }: Pick<Request, 'params'>): number => {
  if (!/^20\d{2}$/.test(params.year ?? '')) throw notFound('frame')
  return Number(params.year)
}

const granted = (frame: Frame | null): Ore => (frame === null ? zero : minus(frame.limit, frame.left))

const frameForm = ({ limit, basis, example }: Frame): Form => ({
  limit: formatKronor(limit).replace(/\s*kr$/u, ''),
  basisNumber: basis.number,
  basisDate: basis.date,
  example: example ? ['yes'] : [],
})

type View = {
  session: Session
  instance: string
  year: number
  frame: Frame | null
  form: Form
  problems?: readonly Problem[]
}

const framePage = ({ session, instance, year, frame, form, problems = [] }: View) => {
  const fields = { form, problems }
  return managerPage(
    { session, title: text.title(year), problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      {frame !== null && (
        <SummaryList
          rows={[
            { key: text.granted, value: formatKronor(granted(frame)) },
            { key: text.left, value: formatKronor(frame.left) },
          ]}
        />
      )}
      <ActForm session={session} instance={instance}>
        <HiddenField name="version" value={String(frame?.version ?? 0)} />
        <KronorField {...shown(fields, 'limit')} label={text.limit} />
        <BasisFields {...fields} option={text.exampleOption} />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showFrame: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const year = yearOf(request)
  const frame = await readFrame(table, county, year)
  const form = frame === null ? {} : frameForm(frame)
  return framePage({ session, instance: deps.newId(), year, frame, form })
}

/** A new limit moves what is left by the same difference, never below nothing; a decision meanwhile is seen. */
const frameWrite = (before: Frame | null, after: Omit<Frame, 'left' | 'version'>): Write => {
  if (before === null) return putNew(frameItem({ ...after, left: after.limit, version: 1 }))
  const { limit, ...frame } = after
  const difference = minus(limit, before.limit)
  return update(
    keys.frame(after.county, after.budgetYear),
    { set: { frame }, add: { limit: difference, left: difference, version: 1 } },
    { version: { equals: before.version }, left: { atLeast: minus(before.limit, limit) } },
    () => changedMeanwhile('frame'),
  )
}

/** Sets the frame of a budget year as an audited act. */
export const setFrame: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, table }) => {
      const { request, session } = visit
      const year = yearOf(request)
      const before = await readFrame(table, county, year)
      if (one(request.form, 'version') !== String(before?.version ?? 0)) throw changedMeanwhile('frame')
      const read = reader(request.form)
      const limit = read.kronor('limit', { required: text.limitMissing }) ?? zero
      const basis = readBasis(read)
      const example = read.choices('example', ['yes']).length > 0
      if (read.problems.length === 0 && limit < granted(before))
        read.fail('limit', text.under(formatKronor(granted(before))))
      if (read.problems.length > 0) {
        const view = { session, instance: deps.newId(), year, frame: before, form: request.form }
        return framePage({ ...view, problems: read.problems })
      }
      const left = minus(limit, granted(before))
      return {
        kind: 'FrameSet',
        data: { year, limit, left, basisNumber: basis.number, basisDate: basis.date },
        also: [frameWrite(before, { county, budgetYear: year, limit, basis, example })],
      }
    },
  })
