import { lineWrite } from '../../../shared/aws/diary.ts'
import { recordKeys } from '../../../shared/aws/records.ts'
import { readRefusal, refusalLetterWrite } from '../../../shared/aws/releases.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { refusalLetter } from '../../../shared/letters/refusal-letter.ts'
import type { CaseSubject, Effect } from './effect.ts'
import { letterFacts } from './letter-facts.ts'

/** The written decision, for the one who asked to appeal. */
export const makeRefusal: Effect<CaseSubject> = {
  name: 'REFUSAL',
  run: async (deps, { header, event }) => {
    const { county, id } = header
    const kept = await readRefusal(deps.table, county, id, event.version)
    if (kept === null) throw notFound('refusal')
    const { round, common } = await letterFacts(deps, header)
    const { refusal } = kept
    const made = await refusalLetter(await deps.letters(), { ...common, contact: round.contact, refusal })
    const key = recordKeys.refusal(county, id, refusal.number)
    const file = await deps.records.keep(key, made, 'application/pdf')
    const fileName = `beslut-utlamnande-${id}-${refusal.number}.pdf`
    return [refusalLetterWrite(county, id, refusal.number, { key, fileName, ...file })]
  },
}

/** The line names nobody who asked, unless the written decision is to somebody (TF 2 kap. 18 §). */
export const releaseLine: Effect<CaseSubject> = {
  name: 'DIARY',
  run: async ({ table }, { header, event }) => {
    const refused =
      event.kind === 'ReleaseRefused'
        ? await readRefusal(table, header.county, header.id, event.version)
        : null
    const name = refused?.refusal.receiver ?? ''
    return [lineWrite(header, event, { party: name === '' ? null : { name } })]
  },
}
