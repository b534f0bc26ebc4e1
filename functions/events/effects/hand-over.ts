import * as z from 'zod'
import { accountItem, readChangedAccount } from '../../../shared/aws/accounts.ts'
import { eventItem, headerItem, outboxItem } from '../../../shared/aws/case-items.ts'
import { bodyItem, readBody, readEvents } from '../../../shared/aws/cases.ts'
import { documentItem, readCaseDocuments } from '../../../shared/aws/documents.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { readRound, readRoundIds } from '../../../shared/aws/rounds.ts'
import { put, putNew, update } from '../../../shared/aws/write.ts'
import { submit } from '../../../shared/domain/acts/submit.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Event } from '../../../shared/domain/event.ts'
import { countyCode, ulid } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'

const handed = z.object({ to: countyCode, case: ulid })

const received = z.object({ documents: z.array(z.object({ id: ulid })) })

const proof = z.object({ document: ulid })

/** Files that came in with the application and were bound to it afterwards, and what has been handed in to show authority. */
const cameInAfterwards = ({ kind, data }: Event): string[] => {
  if (kind === 'AuthorityHandedIn') return [proof.parse(data).document]
  return kind === 'DocumentReceived' ? received.parse(data).documents.map(({ id }) => id) : []
}

/** The receiving county's round of the same name, else its latest of the same budget year. Throws NoRound until it has one. */
const roundThere = async ({ table }: EffectDeps, to: string, wanted: Round): Promise<Round> => {
  const ids = await readRoundIds(table, to)
  const rounds = await Promise.all(ids.map((id) => readRound(table, to, id)))
  const found =
    rounds.find(({ id }) => id === wanted.id) ??
    rounds.find(({ budgetYear }) => budgetYear === wanted.budgetYear)
  if (found === undefined) throw new DomainError('NoRound', { county: to, year: wanted.budgetYear })
  return found
}

/**
 * The case that begins at the other länsstyrelse: the application as it stands with its files, come in there when it was
 * handed over and here when it was. Whatever follows from a submission follows from this one, and what the organisation
 * sends later finds it by the draft.
 */
export const beginElsewhere: Effect<CaseSubject> = {
  name: 'HAND-OVER',
  run: async (deps, { header, event }) => {
    const { table } = deps
    const { to, case: id } = handed.parse(event.data)
    const { county, draft, orgId } = header
    const [body, documents, own, events, account] = await Promise.all([
      readBody(table, county, header.id, header.body),
      readCaseDocuments(table, county, header.id),
      readRound(table, county, header.round),
      readEvents(table, county, header.id),
      readChangedAccount(table, county, header.id),
    ])
    const kept = await bodyItem(to, id, body)
    const goes = [...body.documents.map((each) => each.id), ...events.flatMap(cameInAfterwards)]
    const files = documents.filter(({ id: file }) => goes.includes(file))
    const { authority, partners } = body
    const begun = submit(
      {
        id,
        draft,
        round: await roundThere(deps, to, own),
        application: { ...body.application, applicant: { ...body.application.applicant, orgId } },
        documents: files,
        contentHash: kept.hash,
        county: to,
        confirmed: {
          authority: !header.flags.includes('authority-not-shown'),
          seat: !header.flags.includes('seat-not-confirmed'),
        },
        cameFirst: { county, case: header.id, at: header.receivedAt },
        ...(authority === undefined ? {} : { authority }),
        ...(partners === undefined ? {} : { partners }),
      },
      { subject: 'SYSTEM', role: 'system', at: event.at },
    )
    return [
      putNew(headerItem(begun.header)),
      putNew(eventItem(begun.header, begun.event)),
      put(outboxItem(begun.header, begun.event)),
      put(kept.item),
      ...(account === null ? [] : [putNew(accountItem(to, id, account))]),
      ...files.map((file) => putNew(documentItem(to, id, file))),
      update(keys.draft(orgId, draft), { set: { submittedAs: { county: to, case: id } } }),
    ]
  },
}
