import {
  type Applicant,
  type Application,
  area,
  measureKinds,
} from '../../../../shared/domain/application.ts'
import type { Arrival } from '../../../../shared/domain/arrival.ts'
import type { Instant } from '../../../../shared/domain/ids.ts'
import type { Round } from '../../../../shared/domain/round.ts'
import { instantAt, toMilliseconds } from '../../../../shared/domain/time.ts'
import { emptySections } from '../../../../shared/form/empty-sections.ts'
import { newestForm } from '../../../../shared/form/forms.ts'
import { toApplication } from '../../../../shared/form/to-application.ts'
import { type Form, one } from '../../../../shared/web/request.ts'
import { named, type Reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'

const text = sv.arrivals
/** What is said of when and how something came in, where it is missing or cannot be. */
type CameInText = Pick<typeof text, 'channelMissing' | 'dayMissing' | 'clockMissing' | 'future'>

export const mostMeasures = 10

/** `M1 M2 …`: as many rows as hold something, and one more for whoever asks. */
export const measureRows = (form: Form): string[] => {
  const all = Array.from({ length: mostMeasures }, (_, n) => `M${n + 1}`)
  const last = all.findLastIndex((id) => isWritten(form, id))
  return all.slice(0, Math.max(1, last + 1) + (one(form, 'action') === 'more' ? 1 : 0))
}

const isWritten = (form: Form, id: string): boolean =>
  ['title', 'amount', 'kind', 'description'].some((field) => one(form, named(id, field)).trim() !== '')

/** When it reached the authority, as the registrar states it (FL 22 §); never later than now. */
export const readArrival = (read: Reader, now: Instant, said: CameInText = text): Arrival => {
  const channel = read.choice('channel', ['post', 'e-mail'], said.channelMissing) ?? 'post'
  const day = read.day('day', { required: said.dayMissing })
  const clock = read.text('clock', { required: said.clockMissing }).replace('.', ':').padStart(5, '0')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) {
    if (read.problems.every(({ field }) => field !== 'clock')) read.fail('clock', said.clockMissing)
    return { channel, at: now }
  }
  if (day === '') return { channel, at: now }
  const at = instantAt(day, clock)
  if (toMilliseconds(at) > toMilliseconds(now)) read.fail('day', said.future)
  return { channel, at }
}

const readMeasure = (
  form: Form,
  read: Reader,
  id: string,
  round: Round | undefined,
): Application['measures'] => {
  if (!isWritten(form, id)) return []
  const title = read.text(named(id, 'title'), { required: text.measureTitleMissing })
  const kind = read.choice(named(id, 'kind'), measureKinds, text.kindMissing) ?? 'other'
  const amount = read.kronor(named(id, 'amount'))
  const written = read.text(named(id, 'year')) || String(round?.budgetYear ?? '')
  if (round !== undefined && !/^20\d{2}$/.test(written)) read.fail(named(id, 'year'), text.yearWrong)
  const cost = { id: '1', what: text.cost, year: Number(written) }
  const description = read.text(named(id, 'description'), { words: 500 })
  return [
    {
      id,
      title,
      kind,
      description,
      purpose: '',
      targetGroup: '',
      timePlan: '',
      expectedResult: '',
      costs: amount === null ? [] : [{ ...cost, amount }],
      smallestUseful: null,
    },
  ]
}

const readContact = (read: Reader): Application['contact'] => ({
  name: read.text('contactName', { characters: 120 }),
  email: read.text('email', { kind: 'email' }),
  phone: read.text('phone', { kind: 'phone' }),
  officialMailbox: read.text('mailbox', { kind: 'email' }),
})

/** What the application says, as far as it was written here; everything else is empty and listed as missing. */
export const readApplication = (
  form: Form,
  read: Reader,
  applicant: Applicant,
  round: Round | undefined,
): Application | null => {
  const contact = readContact(read)
  const areas = read.choices('areas', area.options)
  const measures = measureRows(form).flatMap((id) => readMeasure(form, read, id, round))
  const need = {
    description: read.text('need', { words: 500 }),
    survey: read.text('survey', { words: 500 }),
  }
  const plan = read.text('plan', { words: 500 })
  const otherGrants = read.text('otherGrants', { words: 500 })
  if (read.problems.length > 0 || round === undefined) return null
  const asked = { formVersion: newestForm, applicant, questions: round.questions }
  const empty = toApplication(emptySections(), asked)
  const bars = { ...empty.bars, otherGrants }
  return { ...empty, contact, areas, measures, need, bars, followUp: { plan } }
}
