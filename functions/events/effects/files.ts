import * as z from 'zod'
import { adoptUploads, adoptVerdicts } from '../../../shared/aws/adopt-checks.ts'
import { readBody } from '../../../shared/aws/cases.ts'
import { readCaseDocument, readCaseDocuments } from '../../../shared/aws/documents.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { waitForRoot } from '../../../shared/aws/proofs.ts'
import { recordKeys } from '../../../shared/aws/records.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { update } from '../../../shared/aws/write.ts'
import { requestedFor } from '../../../shared/domain/budget.ts'
import { type CaseDocument, submissionBody } from '../../../shared/domain/submission.ts'
import { receipt } from '../../../shared/letters/receipt.ts'
import { checkPdf } from '../../../shared/proof/pdf-file.ts'
import { receiptDocumentOf } from '../../../shared/proof/receipt-document.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'

const copyTo = async ({ uploads, records }: EffectDeps, target: string, { key, versionId }: CaseDocument) => {
  if (versionId !== null) await uploads.copyTo(records.bucket, target, key, versionId)
}

/** A verdict that fell while the application was being sent. */
export const adoptChecks: Effect<CaseSubject> = {
  name: 'ADOPT',
  run: async ({ table, now }, { header }) => {
    await adoptVerdicts(table, header, now())
    return []
  },
}

/** A file that had come in while the application was being sent, and that the sending had not read. */
export const bindUploads: Effect<CaseSubject> = {
  name: 'BIND',
  run: async ({ table, uploads, now }, { header }) => {
    await adoptUploads(table, uploads.look, header, now())
    return []
  },
}

/** Every version that came in is kept under lock at once; what is clean can be read by the county as well (DESIGN 7). */
export const keepIncoming: Effect<CaseSubject> = {
  name: 'INCOMING',
  run: async (deps, { header: { county, id } }) => {
    for (const document of await readCaseDocuments(deps.table, county, id)) {
      await copyTo(deps, recordKeys.incoming(county, id, document.id), document)
      if (document.state === 'clean')
        await copyTo(deps, recordKeys.document(county, id, document.id), document)
    }
    return []
  },
}

const registered = z.object({ documents: z.array(z.object({ id: z.string() })) })

/** Likewise for what the county registered: only the files of this event, so that nothing is kept twice. */
export const keepPaper: Effect<CaseSubject> = {
  name: 'INCOMING',
  run: async (deps, { header: { county, id }, event: { data } }) => {
    for (const { id: file } of registered.parse(data).documents) {
      const document = await readCaseDocument(deps.table, county, id, file)
      if (document === null) continue
      await copyTo(deps, recordKeys.incoming(county, id, file), document)
      if (document.state === 'clean') await copyTo(deps, recordKeys.document(county, id, file), document)
    }
    return []
  },
}

/** A file bound to the application afterwards is kept like those that were sent with it. */
export const keepReceived: Effect<CaseSubject> = {
  name: 'INCOMING',
  run: async (deps, { header: { county, id }, event: { data } }) => {
    for (const { id: file } of registered.parse(data).documents) {
      const document = await readCaseDocument(deps.table, county, id, file)
      if (document !== null) await copyTo(deps, recordKeys.incoming(county, id, file), document)
    }
    return []
  },
}

/** A document whose check came after the submission: readable by the county from now on, if it is clean. */
export const fileDocument: Effect<CaseSubject> = {
  name: 'FILE',
  run: async (deps, { header: { county, id }, event: { data } }) => {
    if (data.state !== 'clean' || typeof data.document !== 'string') return []
    const document = await readCaseDocument(deps.table, county, id, data.document)
    if (document !== null) await copyTo(deps, recordKeys.document(county, id, document.id), document)
    return []
  },
}

/** The checksums known when the application was sent, as its event holds them. */
const submittedSums = z.object({
  documents: z.array(z.object({ id: z.string(), sha256: z.string().nullable() })),
})

/** The receipt as PDF, made from what was sent and nothing later; from then on it waits for the next published root. */
export const makeReceipt: Effect<CaseSubject> = {
  name: 'RECEIPT',
  run: async ({ table, records, letters, origin }, { header, event }) => {
    const { county, id } = header
    const [round, sent] = await Promise.all([
      readRound(table, county, header.round),
      readBody(table, county, id, header.contentHash),
    ])
    const { application, documents } = submissionBody.parse(sent)
    const { documents: sums } = submittedSums.parse(event.data)
    const data = receiptDocumentOf(header, event)
    const file = await receipt(await letters(), {
      authority: countyByCode(county)?.authority.name ?? county,
      roundTitle: round.title,
      case: id,
      applicant: {
        name: application.applicant.name,
        organisationNumber: application.applicant.organisationNumber,
      },
      receivedAt: header.receivedAt,
      lastDay: header.lastDay,
      contentHash: header.contentHash,
      event: { version: event.version, hash: event.hash },
      measures: application.measures.map(({ title, costs }) => ({
        title,
        requested: requestedFor(costs),
      })),
      documents: documents.map(({ id: document, name, size }) => ({
        name,
        size: size ?? 0,
        sha256: sums.find((each) => each.id === document)?.sha256 ?? null,
      })),
      data,
      checkedAt: `${origin}/kvittens`,
      example: round.example,
    })
    const kept = await records.keep(recordKeys.receipt(county, id), file, 'application/pdf')
    return [
      update(
        { pk: keys.case(county, id).pk, sk: 'RECEIPT' },
        { set: { key: recordKeys.receipt(county, id), ...kept } },
      ),
      waitForRoot({
        county,
        id,
        receivedAt: data.receivedAt,
        receipt: data.sha256,
        file: checkPdf(file).sum,
      }),
    ]
  },
}
