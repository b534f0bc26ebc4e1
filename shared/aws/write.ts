import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { changedMeanwhile } from '../domain/errors.ts'
import type { Item, Key } from './keys.ts'

type Test =
  | { equals: unknown }
  | { in: readonly unknown[] }
  | { atLeast: number }
  /** No more than, or not there at all. */
  | { atMost: number }
  | { contains: string }
  | { containsAny: readonly string[] }
  | { exists: boolean }
type Condition = Record<string, Test>

/** One write of a transaction, with the error it means when its condition does not hold. */
export type Write = { otherwise: () => Error } & (
  | { do: 'put'; item: Item; when: Condition }
  | {
      do: 'update'
      key: Key
      set: Item
      add: Record<string, number>
      remove: readonly string[]
      when: Condition
    }
  | { do: 'delete'; key: Key; when: Condition }
  | { do: 'check'; key: Key; when: Condition }
)

const changed = () => changedMeanwhile('item')

export const put = (item: Item, when: Condition = {}, otherwise: () => Error = changed): Write => ({
  do: 'put',
  item,
  when,
  otherwise,
})
/** Writes once: a second time is the named error. */
export const putNew = (item: Item, otherwise: () => Error = changed): Write =>
  put(item, { pk: { exists: false } }, otherwise)
export const update = (
  key: Key,
  {
    set = {},
    add = {},
    remove = [],
  }: { set?: Item; add?: Record<string, number>; remove?: readonly string[] },
  when: Condition = {},
  otherwise: () => Error = changed,
): Write => ({ do: 'update', key, set, add, remove, when, otherwise })
export const remove = (key: Key, when: Condition = {}, otherwise: () => Error = changed): Write => ({
  do: 'delete',
  key,
  when,
  otherwise,
})
export const check = (key: Key, when: Condition, otherwise: () => Error): Write => ({
  do: 'check',
  key,
  when,
  otherwise,
})

/** Collects names and values while an expression is written. */
const expressions = () => {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const name = (attribute: string): string => {
    const found = Object.entries(names).find(([, value]) => value === attribute)
    const key = found?.[0] ?? `#n${Object.keys(names).length}`
    names[key] = attribute
    return key
  }
  const value = (content: unknown): string => {
    const key = `:v${Object.keys(values).length}`
    values[key] = content
    return key
  }
  return { names, values, name, value }
}
type Expressions = ReturnType<typeof expressions>

const testText = (attribute: string, test: Test, { name, value }: Expressions): string => {
  if ('equals' in test) return `${name(attribute)} = ${value(test.equals)}`
  if ('in' in test) return `${name(attribute)} IN (${test.in.map(value).join(', ')})`
  if ('atLeast' in test) return `${name(attribute)} >= ${value(test.atLeast)}`
  if ('atMost' in test)
    return `(attribute_not_exists(${name(attribute)}) OR ${name(attribute)} <= ${value(test.atMost)})`
  if ('contains' in test) return `contains(${name(attribute)}, ${value(test.contains)})`
  if ('containsAny' in test)
    return `(${test.containsAny.map((each) => `contains(${name(attribute)}, ${value(each)})`).join(' OR ')})`
  return `${test.exists ? 'attribute_exists' : 'attribute_not_exists'}(${name(attribute)})`
}

const conditionText = (when: Condition, terms: Expressions): string | undefined =>
  Object.entries(when)
    .map(([attribute, test]) => testText(attribute, test, terms))
    .join(' AND ') || undefined

const updateText = (
  { set, add, remove }: Extract<Write, { do: 'update' }>,
  { name, value }: Expressions,
): string => {
  const sets = [
    ...Object.entries(set).map(([attribute, content]) => `${name(attribute)} = ${value(content)}`),
    ...Object.entries(add).map(
      ([attribute, by]) =>
        `${name(attribute)} = if_not_exists(${name(attribute)}, ${value(0)}) + ${value(by)}`,
    ),
  ]
  const clauses = [
    sets.length > 0 ? `SET ${sets.join(', ')}` : '',
    remove.length > 0 ? `REMOVE ${remove.map(name).join(', ')}` : '',
  ]
  return clauses.filter((clause) => clause !== '').join(' ')
}

/** One write as the SDK wants it. */
export const toTransactItem = (
  TableName: string,
  write: Write,
): NonNullable<TransactWriteCommandInput['TransactItems']>[number] => {
  const terms = expressions()
  const ConditionExpression = conditionText(write.when, terms)
  const UpdateExpression = write.do === 'update' ? updateText(write, terms) : ''
  const common = {
    TableName,
    ...(ConditionExpression === undefined ? {} : { ConditionExpression }),
    ...(Object.keys(terms.names).length === 0 ? {} : { ExpressionAttributeNames: terms.names }),
    ...(Object.keys(terms.values).length === 0 ? {} : { ExpressionAttributeValues: terms.values }),
  }
  if (write.do === 'put') return { Put: { ...common, Item: write.item } }
  if (write.do === 'delete') return { Delete: { ...common, Key: write.key } }
  if (write.do === 'check')
    return {
      ConditionCheck: {
        ...common,
        Key: write.key,
        ConditionExpression: ConditionExpression ?? 'attribute_exists(pk)',
      },
    }
  return { Update: { ...common, Key: write.key, UpdateExpression } }
}
