import * as z from 'zod'
import { commitAct, readBody, readCase } from '../../../shared/aws/cases.ts'
import { draftMeta } from '../../../shared/aws/drafts.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { put, putNew } from '../../../shared/aws/write.ts'
import { organisationMatched } from '../../../shared/domain/acts/records.ts'
import { arrivalOf } from '../../../shared/domain/arrival.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { orgId } from '../../../shared/domain/ids.ts'
import { systemActor } from '../../../shared/step-input.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'

const isRegistered = ({ event: { data } }: CaseSubject): boolean => arrivalOf(data) !== null

/**
 * What the organisation uploads later finds the case by the draft it was sent from. An application on paper had none:
 * one that is sent from the start stands in its place, under nobody's list of drafts.
 */
export const standForDraft: Effect<CaseSubject> = {
  name: 'STAND-IN',
  concerns: isRegistered,
  run: async ({ table }, { header, event }) => {
    const { county, id, draft, round, contentHash, formVersion, orgId: owner } = header
    const { application } = await readBody(table, county, id, contentHash)
    const meta = draftMeta.parse({
      id: draft,
      round,
      county,
      formVersion,
      applicant: { ...application.applicant, orgId: owner },
      confirmed: { authority: false, seat: !header.flags.includes('seat-not-confirmed') },
      createdAt: event.at,
      createdBy: { subject: 'SYSTEM', name: '' },
    })
    return [put({ ...keys.draft(owner, draft), draft: meta, submittedAs: { county, case: id } })]
  },
}

/** The one who first had the organisation number; null when it was nobody's and is now this case's. */
const reserve = async ({ table }: EffectDeps, number: string, own: string): Promise<string | null> => {
  const key = keys.organisationNumber(number)
  const taken = () => new DomainError('NumberTaken')
  try {
    await table.write(putNew({ ...key, orgId: own }, taken))
    return null
  } catch (error) {
    if (!(error instanceof DomainError) || error.name !== 'NumberTaken') throw error
    return z.object({ orgId }).parse(await table.get(key)).orgId
  }
}

const match = (deps: EffectDeps, { county, id }: CaseHeader, to: string): Promise<void> =>
  retryChanged(async () => {
    const header = await readCase(deps.table, county, id)
    if (header.orgId === to) return
    await commitAct(deps.table, header, organisationMatched(header, to, systemActor(deps.now)))
  })

/**
 * A kommunalförbund is known by its number: one that opens its space later has the id its case has, and the case of one
 * that had a space is its own. The county cannot look into the spaces, so this follows from the event.
 */
export const matchAssociation: Effect<CaseSubject> = {
  name: 'ASSOCIATION',
  concerns: (subject) => isRegistered(subject) && subject.header.orgId.startsWith('F'),
  run: async (deps, { header }) => {
    const { application } = await readBody(deps.table, header.county, header.id, header.contentHash)
    const { organisationNumber, orgId: own } = application.applicant
    const owner = organisationNumber === null ? null : await reserve(deps, organisationNumber, own)
    if (owner !== null) await match(deps, header, owner)
    return []
  },
}
