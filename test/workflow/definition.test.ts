import { readFileSync } from 'node:fs'
import aslValidator from 'asl-validator'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { catalogue } from '../../functions/catalogue.ts'
import { eventKind } from '../../shared/domain/event.ts'
import { type Action, lifecycle } from '../../shared/domain/lifecycle.ts'
import { waitingPointOf } from '../../shared/domain/waiting-point.ts'
import { scenarios } from './scenario.ts'

const rules = z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string().optional() }))
const state = z.object({
  Type: z.string(),
  Resource: z.string().optional(),
  Arguments: z.object({ FunctionName: z.string(), Payload: z.unknown() }).optional(),
  Retry: rules.optional(),
  Catch: rules.optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).optional(),
  Default: z.string().optional(),
})
const text = readFileSync('workflows/application.asl.json', 'utf8')
const { StartAt, States } = z
  .object({ StartAt: z.string(), States: z.record(z.string(), state) })
  .parse(JSON.parse(text))
const tasks = Object.entries(States).filter(([, { Type }]) => Type === 'Task')
const waiting = tasks.flatMap(([name, { Resource = '', Arguments }]) =>
  Resource.endsWith('.waitForTaskToken')
    ? [{ name, awaits: z.object({ awaits: z.array(eventKind) }).parse(Arguments?.Payload).awaits }]
    : [],
)

test('is a valid state machine', () => {
  const checked = aslValidator(JSON.parse(text.replaceAll(/\$\{([a-z-]+)\}/g, '$1')))
  expect(checked.errors).toEqual([])
  expect(checked.isValid).toBe(true)
})

test('names exactly the functions the catalogue calls steps', () => {
  const placeholders = [...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name)
  const steps = Object.entries(catalogue)
    .filter(([, { triggers }]) => triggers.some(({ kind }) => kind === 'step'))
    .map(([name]) => name)
  expect(new Set(placeholders)).toEqual(new Set(steps))
})

test.each(tasks)('%s is tried again', (_name, { Retry = [] }) => {
  expect(Retry.at(-1)?.ErrorEquals).toEqual(['States.ALL'])
})

test.each(tasks.filter(([name]) => name !== 'Park'))('%s is parked in the end', (_name, { Catch = [] }) => {
  expect(Catch.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'Park' })
})

describe('scenarios', () => {
  const executions = scenarios.flatMap(({ states }) =>
    states
      .join('\n')
      .split(new RegExp(`^${StartAt}$`, 'm'))
      .slice(1)
      .map((rest) => [StartAt, ...rest.trim().split('\n')]),
  )
  const renamed = new Set(
    scenarios.flatMap(({ acts }) =>
      acts.flatMap((act) => ('new-definition' in act ? Object.values(act['new-definition']) : [])),
    ),
  )
  const steps = new Set(executions.flatMap((visited) => visited.map((at, n) => `${at} → ${visited[n + 1]}`)))

  test('visit every state and no other', () => {
    const visited = new Set(executions.flat().filter((name) => !renamed.has(name)))
    expect([...visited].sort()).toEqual(Object.keys(States).sort())
  })

  test('take every branch of every choice', () => {
    const branches = Object.entries(States).flatMap(([name, { Choices = [], Default }]) =>
      [...Choices.map(({ Next }) => Next), ...(Default === undefined ? [] : [Default])].map(
        (next) => `${name} → ${next}`,
      ),
    )
    expect(branches.length).toBeGreaterThan(10)
    expect(branches.filter((branch) => !steps.has(branch))).toEqual([])
  })

  test('catch what a state catches besides parking', () => {
    const caught = tasks.flatMap(([name, { Catch = [] }]) =>
      Catch.flatMap(({ Next }) => (Next === undefined || Next === 'Park' ? [] : [`${name} → ${Next}`])),
    )
    expect(caught.length).toBeGreaterThan(0)
    expect(caught.filter((way) => !steps.has(way))).toEqual([])
  })
})

describe('waiting', () => {
  /** What each act of a person that moves a case, or its time, writes. */
  const written: Partial<Record<Action, string>> = {
    'ask-completion': 'CompletionAsked',
    'issue-injunction': 'InjunctionIssued',
    'state-while-proposed': 'StatementMade',
    'extend-completion': 'CompletionExtended',
    'answer-completion': 'CompletionAnswered',
    'answer-late': 'CompletionAnswered',
    'change-while-proposed': 'ApplicationChanged',
    'interrupt-by-withdrawal': 'WithdrawalAsked',
    propose: 'Proposed',
    'void-proposal': 'ProposalVoided',
    'void-by-conflict': 'ProposalVoided',
    decide: 'Decided',
    'hand-over': 'HandedOver',
  }
  const statusAt = (point: string) =>
    (['in-review', 'completion-asked', 'proposed'] as const).filter(
      (status) => waitingPointOf({ status, outcome: null })?.replace('Time the', 'Await') === point,
    )
  const actions = Object.entries(lifecycle).map(([action, row]) => ({
    kind: Object.entries(written).find(([name]) => name === action)?.[1],
    action,
    from: new Set<string>(row.from),
    to: row.to,
    byPeople: row.roles.some((role) => role !== 'system'),
  }))

  test.each(waiting)(
    '$name awaits every act that moves the case on, and none that cannot be',
    ({ name, awaits }) => {
      const statuses = statusAt(name)
      expect(statuses).toHaveLength(1)
      const [status = ''] = statuses
      const moving = actions.filter(
        ({ action, from, to, byPeople }) =>
          byPeople &&
          from.has(status) &&
          ((to !== 'same' && to !== status) || action === 'extend-completion'),
      )
      expect(moving.filter(({ kind }) => kind === undefined)).toEqual([])
      expect(new Set(moving.map(({ kind }) => kind))).toEqual(new Set(awaits))
    },
  )

  test('every point a case is taken up again at is a branch of the first state', () => {
    const first = (States[StartAt]?.Choices ?? []).map(({ Condition }) => Condition).join(' ')
    const points = (['submitted', 'in-review', 'completion-asked', 'proposed', 'decided'] as const).flatMap(
      (status) =>
        ([null, 'grant', 'rejection'] as const).map((outcome) => waitingPointOf({ status, outcome })),
    )
    for (const point of [...points, ...tasks.map(([name]) => name).filter((name) => name !== 'Park')])
      expect(first).toContain(`'${point}'`)
  })
})
