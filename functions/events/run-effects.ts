import * as z from 'zod'
import { readEvent, readMoved } from '../../shared/aws/case-items.ts'
import { readCase } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { type Item, queryAll, retryChanged } from '../../shared/aws/table.ts'
import { putNew, remove } from '../../shared/aws/write.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import type { Event } from '../../shared/domain/event.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { caseEffects, logEffects } from './effects/by-kind.ts'
import type { Effect, EffectDeps } from './effects/effect.ts'

/** Whose event it is: a case (its ULID) or a tenant's log. */
const eventItem = z.object({
  pk: z.string(),
  sk: z.string(),
  of: z.object({ tenant: z.string(), id: z.string() }),
})

const alreadyDone = () => new DomainError('EffectAlreadyDone')

/** One effect under its done-mark; one that has been done is done. */
export const runEffect = async <S>(
  deps: EffectDeps,
  effect: Effect<S>,
  subject: S,
  pk: string,
  version: number,
): Promise<void> => {
  const writes = await effect.run(deps, subject)
  const mark = putNew({ ...keys.done(pk, version, effect.name), at: toInstant(deps.now()) }, alreadyDone)
  try {
    await (writes.length === 0
      ? deps.table.write(mark)
      : retryChanged(() => deps.table.transact([mark, ...writes])))
  } catch (error) {
    if (!(error instanceof DomainError) || error.name !== 'EffectAlreadyDone') throw error
  }
}

const isDone = (marks: readonly Item[], pk: string, version: number, name: string): boolean =>
  marks.some(({ sk }) => sk === keys.done(pk, version, name).sk)

/** Runs what is left of a list of effects; one that fails stops no other. Gives the names of those that failed. */
const runAll = async <S>(
  deps: EffectDeps,
  effects: readonly Effect<S>[],
  subject: S,
  pk: string,
  event: Event,
): Promise<string[]> => {
  const concerned = effects.filter(({ concerns }) => concerns?.(subject) ?? true)
  if (concerned.length === 0) return []
  const marks = await queryAll(deps.table, { pk, prefix: `DONE#${String(event.version).padStart(8, '0')}#` })
  const failed: string[] = []
  for (const effect of concerned.filter(({ name }) => !isDone(marks, pk, event.version, name))) {
    try {
      await runEffect(deps, effect, subject, pk, event.version)
    } catch (error) {
      deps.log.error('effect-failed', {
        effect: effect.name,
        kind: event.kind,
        version: event.version,
        error: error instanceof Error ? error.name : 'unknown',
      })
      failed.push(effect.name)
    }
  }
  return failed
}

/**
 * Everything that follows from one event, each under its own done-mark; the outbox item goes when all are done.
 * Called by the table's stream and by repair, with the same event any number of times. True when nothing is left.
 */
export const runEffects = async (deps: EffectDeps, item: Item): Promise<boolean> => {
  const { pk, of } = eventItem.parse(item)
  const event = readEvent(item)
  const isCase = pk.includes('#CASE#')
  const failed = isCase
    ? await runAll(
        deps,
        caseEffects(event.kind),
        { header: await readCase(deps.table, of.tenant.slice(2), of.id), event, moved: readMoved(item) },
        pk,
        event,
      )
    : await runAll(deps, logEffects[event.kind] ?? [], { tenant: of.tenant, event }, pk, event)
  if (failed.length > 0) return false
  const outbox = of.tenant.startsWith('O#') ? 'O' : of.tenant
  await deps.table.write(remove(keys.outbox(outbox, of.id, event.at, event.version)))
  return true
}
