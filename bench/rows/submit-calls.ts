import { indexKeys } from '../../shared/aws/keys.ts'
import { startStore, type TestStore } from '../../test/harness/store.ts'
import { answerFrom } from '../first-call/answers.ts'
import { environmentOf } from '../first-call/environment.ts'
import { orgId } from '../first-call/given.ts'
import { type Answer, type Call, openWire, type Wire } from '../first-call/wire.ts'
import { judge, type Line } from '../report/line.ts'
import type { Bench } from '../row.ts'
import { writeDraft } from '../submit/draft.ts'
import { importHandler, sendApplication } from '../submit/send.ts'

const limits = { gate: 1, goal: 1 }
const asked = 4
const carried = ['content-type', 'x-amz-target', 'x-amz-date', 'authorization']

/** DynamoDB's calls go on to a real table, the others are answered on the spot. */
const carryOn =
  ({ url }: TestStore) =>
  async (call: Call): Promise<Answer> => {
    if (call.service !== 'dynamodb') return answerFrom([], call)
    const headers = carried.map((name): [string, string] => [name, String(call.headers[name])])
    const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(call.body) })
    return {
      status: answer.status,
      headers: { 'content-type': answer.headers.get('content-type') ?? '' },
      body: await answer.text(),
    }
  }

const countSubmit = async (store: TestStore, wire: Wire, path: string): Promise<string[]> => {
  await writeDraft(store.table)
  const env = environmentOf('applicant', wire.url)
  const handler = await importHandler(path, { ...env, TABLE_NAME: store.tableName })
  const led = await sendApplication(handler, env.ORIGIN ?? '', () => wire.calls.splice(0))
  const calls = wire.calls.map(({ service, operation }) => `${service} ${operation}`)
  const { items } = await store.table.query({
    pk: indexKeys.organisation(orgId, '').orgPk,
    index: 'organisation',
  })
  if (!led.startsWith('303') || items.length !== 1)
    throw new Error(`The submit did not go through: ${led}, ${items.length} cases in the table`)
  return calls
}

/** AWS calls of one submit of the applicant's bundle through its route, counted at the wire, ÷ 4. */
export const submitCalls = async ({ built }: Bench): Promise<Line[]> => {
  const applicant = (await built()).get('applicant')
  if (applicant === undefined) throw new Error('There is no function applicant')
  const store = await startStore()
  const wire = await openWire(carryOn(store))
  try {
    const calls = await countSubmit(store, wire, applicant.path)
    const ratio = calls.length / asked
    const foreign = calls.filter((call) => !call.startsWith('dynamodb '))
    return [
      {
        id: 'submit-calls',
        measured: `${ratio.toFixed(2)}: ${calls.join(', ')}`,
        gate: '1.0, no S3, no Step Functions',
        goal: '1.0',
        verdict: foreign.length > 0 ? 'GATE DOES NOT HOLD' : judge(ratio, limits),
        figures: { ratio, calls },
      },
    ]
  } finally {
    await wire.close()
    await store.close()
  }
}
