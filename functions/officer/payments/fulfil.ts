import { readCase } from '../../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../../shared/aws/documents.ts'
import { findInstalment, moveInstalment } from '../../../shared/aws/payables.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { conditionFulfilled } from '../../../shared/domain/acts/payment-plan.ts'
import { notAllowed, notFound } from '../../../shared/domain/errors.ts'
import { awaitsCondition } from '../../../shared/domain/instalment.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { Request } from '../../../shared/web/request.ts'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { fulfilPage, noteWords } from './fulfil-page.tsx'

const text = sv.payments.fulfil

/** The instalment an address names, with what can show that its condition is fulfilled. Throws NotFound. */
const readNamed = async (table: Table, county: string, id: string, { params }: Pick<Request, 'params'>) => {
  const number = /^\d{1,3}$/.test(params.number ?? '') ? Number(params.number) : 0
  const [instalment, documents] = await Promise.all([
    findInstalment(table, county, id, number),
    readCaseDocuments(table, county, id),
  ])
  if (instalment === null) throw notFound('instalment')
  return { instalment, documents }
}

export const showCondition: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  mustAllow(header, 'fulfil-condition')
  const named = await readNamed(table, county, header.id, request)
  const { status } = named.instalment
  if (status !== 'payable' || !awaitsCondition(named.instalment))
    throw notAllowed('fulfil-condition', header.status)
  const form = { on: dayOf(request.receivedAt) }
  return fulfilPage({ session, instance: deps.newId(), header, ...named, form })
}

const readFulfilment = (read: Reader, documents: readonly { id: string }[], today: string) => {
  const on = read.day('on', { required: text.onMissing })
  if (on > today) read.fail('on', text.future)
  const note = read.text('note', { words: noteWords, required: text.noteMissing })
  const chosen = read.text('document')
  const document = documents.find(({ id }) => id === chosen)?.id
  if (chosen !== '' && document === undefined) read.fail('document', text.documentUnknown)
  return { on, note, document }
}

/** The instalment may be paid from now on: the act, and the instalment with since when, how and by what it is shown. */
export const fulfilCondition: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'fulfil-condition',
    to: '/betalningar',
    done: 'condition-fulfilled',
    plan: async ({ county, table, header, actor }) => {
      const { request, session } = visit
      const named = await readNamed(table, county, header.id, request)
      const read = reader(request.form)
      const stated = readFulfilment(read, named.documents, dayOf(actor.at))
      const { problems } = read
      if (problems.length > 0)
        return fulfilPage({ session, instance: deps.newId(), header, ...named, form: request.form, problems })
      const by = { ...actor, name: session.name }
      const { act, after } = conditionFulfilled(header, named.instalment, stated, by)
      return { act, also: [moveInstalment(county, named.instalment, after)] }
    },
  })
