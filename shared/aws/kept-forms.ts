import * as z from 'zod'
import { toMilliseconds } from '../domain/time.ts'
import { packed, unpacked } from './cases.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import type { WaitsFor } from './waiting-documents.ts'
import { put, remove, type Write } from './write.ts'

type Place = { orgId: string; draft: string; kind: WaitsFor; subject: string }
type Form = Record<string, string | string[]>

const stored = z.object({ form: z.instanceof(Uint8Array), expiresAt: z.number() })
const posted = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const keyOf = ({ orgId, draft, kind, subject }: Place) => keys.keptForm(orgId, draft, kind, subject)

/** What somebody has written and not sent, kept for that person alone until an instant: nobody's text takes another's place. */
export const keepForm = async (
  table: Pick<Table, 'write'>,
  place: Place,
  form: Form,
  until: string,
): Promise<void> =>
  table.write(
    put({
      ...keyOf(place),
      form: await packed(form),
      expiresAt: Math.floor(toMilliseconds(until) / 1000),
    }),
  )

/** Null when nothing is kept, or its time is over. `now` in ms. */
export const readKeptForm = async (
  table: Pick<Table, 'get'>,
  place: Place,
  now: number,
): Promise<Form | null> => {
  const item = await table.get(keyOf(place))
  if (item === null) return null
  const { form, expiresAt } = stored.parse(item)
  return expiresAt * 1000 <= now ? null : posted.parse(await unpacked(form))
}

/** What was kept has been sent. */
export const dropKeptForm = (place: Place): Write => remove(keyOf(place))
