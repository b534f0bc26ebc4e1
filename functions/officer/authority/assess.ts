import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { putNew } from '../../../shared/aws/write.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { authorityAssessed } from '../../../shared/domain/acts/authority-proof.ts'
import { authorityVerdict } from '../../../shared/domain/authority-proof.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { one } from '../../../shared/web/request.ts'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { assessPage, nothingToAssess } from './assess-page.tsx'
import { readProof, type ShownProof } from './read-proof.ts'

const text = sv.authority

const readShown = async (
  store: Pick<CountyStore, 'table' | 'county'>,
  header: CaseHeader,
): Promise<{ ground: string; proof: ShownProof | null }> => {
  const { authority } = await readBody(store.table, store.county, header.id, header.body)
  const stated = authority?.ground ?? null
  return {
    ground: stated === null ? sv.sentBy.notStated : sv.sentBy.grounds[stated],
    proof: await readProof(store, header, authority),
  }
}

export const showAssessment: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const header = await readCase(store.table, store.county, caseIdOf(request))
  mustAllow(header, 'assess-authority')
  const { ground, proof } = await readShown(store, header)
  if (proof === null) return nothingToAssess(session, header)
  const { verdict, note } = proof
  return assessPage({ session, header, ground, proof, verdict, note, instance: deps.newId() })
}

/** An officer's word on the document they have read; why it is not enough is told to the applicant. */
export const assessProof: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'assess-authority',
    done: 'authority-assessed',
    plan: async ({ county, table, header, actor }) => {
      const { request, session } = visit
      const { form } = request
      const { ground, proof } = await readShown({ table, county }, header)
      if (proof === null) return nothingToAssess(session, header)
      const read = reader(form)
      const verdict = read.choice('verdict', authorityVerdict.options, text.verdictMissing)
      const note = read.text('note', {
        words: 300,
        required: verdict === 'insufficient' ? text.noteMissing : undefined,
      })
      if (one(form, 'document') !== proof.document.id) read.fail('verdict', text.newer)
      if (verdict === undefined || read.problems.length > 0)
        return assessPage({
          session,
          header,
          ground,
          proof,
          verdict: verdict ?? '',
          note: one(form, 'note'),
          instance: deps.newId(),
          problems: read.problems,
        })
      const textHash = note === '' ? null : hashOf(note)
      const act = authorityAssessed(header, { document: proof.document.id, verdict, textHash }, actor)
      return {
        act,
        also: [putNew({ ...keys.task(county, header.id, 'AUTHORITY', act.header.version), text: note })],
      }
    },
  })
