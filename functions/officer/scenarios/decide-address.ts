import * as z from 'zod'
import { roundId, ulid } from '../../../shared/domain/ids.ts'
import { scenarioAddress } from './address.ts'

const list = z.tuple([roundId, ulid])
export type List = { round: string; id: string }

/** A chosen scenario's list of proposals to decide, as a case's page carries it. */
export const listName = ({ round, id }: List): string => `${round}/${id}`

/** Null when none is named. */
export const listIn = (written: string): List | null => {
  const read = list.safeParse(written.split('/'))
  return read.success ? { round: read.data[0], id: read.data[1] } : null
}

export const decideAddress = (of: List, query: Record<string, string> = {}): string => {
  const search = new URLSearchParams(query).toString()
  return scenarioAddress(of, `/besluta${search === '' ? '' : `?${search}`}`)
}

export const decidedOne = (of: List): string => decideAddress(of, { beslutade: '1' })
