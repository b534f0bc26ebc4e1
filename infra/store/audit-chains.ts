import * as z from 'zod'
import { readEvent } from '../../shared/aws/case-items.ts'
import { parseBody } from '../../shared/aws/cases.ts'
import type { Item } from '../../shared/aws/table.ts'
import { type Breach, canonical, findBreach, hashOf } from '../../shared/domain/chain.ts'
import type { Event } from '../../shared/domain/event.ts'

const position = z.object({ pk: z.string(), sk: z.string() })
const caseHead = z.object({ header: z.object({ version: z.int(), headHash: z.string() }) })
const logHead = z.object({ version: z.int(), headHash: z.string() })

type Chain = { events: Event[]; head: { version: number; headHash: string } | null; unreadable: boolean }
export type Finding = {
  chain: string
  breach: Breach | { version: number; why: 'no-header' | 'unreadable' | 'body-altered' }
}
export type Audit = { chains: number; events: number; bodies: number; findings: Finding[] }

const isChain = (pk: string): boolean => pk.includes('#CASE#') || pk.endsWith('#LOG')

const readHead = (item: Item) => {
  const ofCase = caseHead.safeParse(item)
  return ofCase.success ? ofCase.data.header : logHead.parse(item)
}

const bodyHolds = async (item: Item, sk: string): Promise<boolean> => {
  try {
    return hashOf(canonical(await parseBody(item))).toUpperCase() === sk.slice('BODY#'.length)
  } catch {
    return false
  }
}

const take = (chain: Chain, item: Item, sk: string): void => {
  try {
    if (sk === 'HEADER') chain.head = readHead(item)
    else chain.events.push(readEvent(item))
  } catch {
    chain.unreadable = true
  }
}

const breachOf = ({ events, head, unreadable }: Chain): Finding['breach'] | null => {
  if (unreadable) return { version: 0, why: 'unreadable' }
  if (head === null) return { version: 0, why: 'no-header' }
  return findBreach(
    events.toSorted((a, b) => a.version - b.version),
    head,
  )
}

/** Verifies every chain and every kept body of a store (DESIGN 3.5): each with its first broken event. */
export const auditChains = async (items: AsyncIterable<Item> | Iterable<Item>): Promise<Audit> => {
  const chains = new Map<string, Chain>()
  const findings: Finding[] = []
  let bodies = 0
  for await (const item of items) {
    const { pk, sk } = position.parse(item)
    if (!isChain(pk)) continue
    if (sk.startsWith('BODY#')) {
      bodies += 1
      if (!(await bodyHolds(item, sk)))
        findings.push({ chain: pk, breach: { version: 0, why: 'body-altered' } })
    } else if (sk === 'HEADER' || sk.startsWith('EVENT#')) {
      const chain = chains.get(pk) ?? { events: [], head: null, unreadable: false }
      chains.set(pk, chain)
      take(chain, item, sk)
    }
  }
  let events = 0
  for (const [name, chain] of chains) {
    events += chain.events.length
    const breach = breachOf(chain)
    if (breach !== null) findings.push({ chain: name, breach })
  }
  return {
    chains: chains.size,
    events,
    bodies,
    findings: findings.toSorted((a, b) => (a.chain < b.chain ? -1 : 1)),
  }
}
