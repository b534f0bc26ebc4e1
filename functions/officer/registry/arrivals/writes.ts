import { eventItem, headerItem, outboxItem } from '../../../../shared/aws/case-items.ts'
import { bodyItem } from '../../../../shared/aws/cases.ts'
import { knownWrite, waitingWrite } from '../../../../shared/aws/county-organisations.ts'
import { takeDeskFile } from '../../../../shared/aws/desk-files.ts'
import { documentItem } from '../../../../shared/aws/documents.ts'
import { keys } from '../../../../shared/aws/keys.ts'
import { put, putNew, type Write } from '../../../../shared/aws/write.ts'
import { submit } from '../../../../shared/domain/acts/submit.ts'
import type { Actor } from '../../../../shared/domain/advance.ts'
import type { Application } from '../../../../shared/domain/application.ts'
import type { Arrival } from '../../../../shared/domain/arrival.ts'
import type { Round } from '../../../../shared/domain/round.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'

export type Registration = {
  id: string
  /** No draft was ever written: an id by which later uploads of the organisation's find the case. */
  draft: string
  county: string
  round: Round
  application: Application
  arrival: Arrival
  /** Whether the seat is shown (5 §); it always is for what stands in the register. */
  seat: boolean
  files: readonly CaseDocument[]
}

/** A kommunalförbund is remembered by the county; one whose seat is not shown waits for the registrar. */
const associationWrites = ({ id, county, application, arrival, seat }: Registration): Write[] => {
  const { orgId, kind, name, organisationNumber, seat: at } = application.applicant
  if (kind !== 'kommunalforbund') return []
  const known = { orgId, name, organisationNumber, seat: at }
  return seat
    ? [knownWrite(county, known)]
    : [
        waitingWrite(county, known, arrival.at),
        put({ ...keys.organisationCase(county, orgId, id), case: id }),
      ]
}

/**
 * Everything of a case that came in outside the service. A signature on paper is shown to nobody until an officer has
 * looked at the original: it stands as the proof of authority, to be assessed.
 */
export const registrationWrites = async (given: Registration, actor: Actor): Promise<Write[]> => {
  const { id, draft, county, round, application, arrival, seat, files } = given
  const [original] = files
  const authority = { ground: null, document: original?.id ?? null, promisedBy: null }
  const body = await bodyItem(county, id, {
    application,
    documents: files.map(({ id: document, name, key, versionId, size }) => ({
      id: document,
      name,
      key,
      versionId,
      size,
    })),
    declarations: [],
    authority,
  })
  const { header, event } = submit(
    {
      id,
      draft,
      round,
      application,
      county,
      arrival,
      authority,
      documents: files,
      contentHash: body.hash,
      confirmed: { authority: false, seat },
    },
    actor,
  )
  return [
    putNew(headerItem(header)),
    putNew(eventItem(header, event)),
    put(outboxItem(header, event)),
    put(body.item),
    ...files.flatMap((file) => [putNew(documentItem(county, id, file)), takeDeskFile(county, id, file)]),
    ...associationWrites(given),
  ]
}
