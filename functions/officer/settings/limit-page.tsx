import type { Key } from '../../../shared/aws/keys.ts'
import { update, type Write } from '../../../shared/aws/write.ts'
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
import { shown } from '../proposal/fields.tsx'
import { type Reader, reader } from '../read-form.ts'
import type { sv } from '../text/sv.ts'
import { managerPage } from './manager-page.tsx'
import { readBasis } from './read-round.ts'
import { BasisFields } from './round-page.tsx'

/** A budget year's limit with what is left of it: its frame, or what may be bound of it. */
export type LimitTexts = typeof sv.frame | typeof sv.binding
type View = {
  session: Session
  instance: string
  text: LimitTexts
  year: number
  before: Frame | null
  /** What is taken of the limit, or will be as soon as it is set. Öre. */
  taken: Ore
  form?: Form
  problems?: readonly Problem[]
}

export const yearOf = ({ params }: Pick<Request, 'params'>): number => {
  if (!/^20\d{2}$/.test(params.year ?? '')) throw notFound('frame')
  return Number(params.year)
}

const formOf = (limit: Frame | null): Form =>
  limit === null
    ? {}
    : {
        limit: formatKronor(limit.limit).replace(/\s*kr$/u, ''),
        basisNumber: limit.basis.number,
        basisDate: limit.basis.date,
        example: limit.example ? ['yes'] : [],
      }

export const limitPage = ({ session, instance, text, year, before, taken, form, problems = [] }: View) => {
  const fields = { form: form ?? formOf(before), problems }
  return managerPage(
    { session, title: text.title(year), problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      {(before !== null || taken > 0) && (
        <SummaryList
          rows={[
            { key: text.granted, value: formatKronor(taken) },
            ...(before === null ? [] : [{ key: text.left, value: formatKronor(before.left) }]),
          ]}
        />
      )}
      <ActForm session={session} instance={instance}>
        <HiddenField name="version" value={String(before?.version ?? 0)} />
        <KronorField {...shown(fields, 'limit')} label={text.limit} />
        <BasisFields {...fields} option={text.exampleOption} />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

type Limit = Omit<Frame, 'county' | 'budgetYear' | 'version'>

/** The limit as it was written, never below what is taken of it. Throws ChangedMeanwhile when it was set meanwhile. */
export const readLimit = (
  form: Form,
  { text, before, taken }: Pick<View, 'text' | 'before' | 'taken'>,
): { limit: Limit; problems: Reader['problems'] } => {
  if (one(form, 'version') !== String(before?.version ?? 0)) throw changedMeanwhile('frame')
  const read = reader(form)
  const limit = read.kronor('limit', { required: text.limitMissing }) ?? zero
  const basis = readBasis(read)
  const example = read.choices('example', ['yes']).length > 0
  if (read.problems.length === 0 && limit < taken) read.fail('limit', text.under(formatKronor(taken)))
  const left = read.problems.length === 0 ? minus(limit, taken) : zero
  return { limit: { limit, left, basis, example }, problems: read.problems }
}

/** A new limit moves what is left by the same difference, never below nothing; a decision meanwhile is seen. */
export const limitMove = (key: Key, before: Frame, { limit, basis, example }: Limit): Write => {
  const { county, budgetYear } = before
  const difference = minus(limit, before.limit)
  return update(
    key,
    {
      set: { frame: { county, budgetYear, basis, example } },
      add: { limit: difference, left: difference, version: 1 },
    },
    { version: { equals: before.version }, left: { atLeast: minus(before.limit, limit) } },
    () => changedMeanwhile('frame'),
  )
}
