import * as z from 'zod'
import { type Decision, decision, type Letter, letter, type Proposal, proposal } from '../domain/decision.ts'
import { notFound } from '../domain/errors.ts'
import { keys } from './keys.ts'
import type { Item, Table } from './table.ts'

type Reader = Pick<Table, 'get'>

/** A decision as it was taken; versions are never overwritten. Throws NotFound. */
export const readDecision = async (
  table: Reader,
  county: string,
  id: string,
  number: number,
): Promise<Decision> => {
  const item = await table.get(keys.decision(county, id, number))
  if (item === null) throw notFound('decision')
  return z.object({ decision }).parse(item).decision
}

export const decisionItem = (county: string, content: Decision): Item => ({
  ...keys.decision(county, content.case, content.number),
  decision: content,
})

/** The letter of a decision, or null before it is issued. */
export const readLetter = async (
  table: Reader,
  county: string,
  id: string,
  number: number,
): Promise<Letter | null> => {
  const item = await table.get(keys.letter(county, id, number))
  return item === null ? null : z.object({ letter }).parse(item).letter
}

export const letterItem = (county: string, id: string, number: number, content: Letter): Item => ({
  ...keys.letter(county, id, number),
  letter: content,
})

/** A proposal: working material under WORK#, which the applicant function has no grant for. Throws NotFound. */
export const readProposal = async (
  table: Reader,
  county: string,
  id: string,
  number: number,
): Promise<Proposal> => {
  const item = await table.get(keys.proposal(county, id, number))
  if (item === null) throw notFound('proposal')
  return z.object({ proposal }).parse(item).proposal
}

export const proposalItem = (county: string, content: Proposal): Item => ({
  ...keys.proposal(county, content.case, content.number),
  proposal: content,
})
