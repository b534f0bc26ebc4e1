import * as z from 'zod'
import { type CaseFile, caseFileItem } from '../../../shared/aws/case-files.ts'
import { readBody } from '../../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../../shared/aws/documents.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { recordKeys } from '../../../shared/aws/records.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { put } from '../../../shared/aws/write.ts'
import { type Version, versionOf } from '../../../shared/domain/application-version.ts'
import { cameInAt } from '../../../shared/domain/arrival.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { day } from '../../../shared/domain/ids.ts'
import { completionRequest } from '../../../shared/domain/submission.ts'
import { applicationFile } from '../../../shared/letters/application.ts'
import type { ApplicationInput } from '../../../shared/letters/application-input.ts'
import { requestLetter } from '../../../shared/letters/request.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'

export const pdf = 'application/pdf'

/** The version of the application an event brought. Throws NotFound. */
const broughtBy = ({ header, event }: CaseSubject): Version => {
  const version = versionOf(header, event)
  if (version === null) throw notFound('version')
  return version
}

/** What every paper of a case says of it. */
export const aboutCase = async ({ table }: EffectDeps, { header, event }: CaseSubject) => {
  const round = await readRound(table, header.county, header.round)
  return {
    authority: countyByCode(header.county)?.authority.name ?? header.county,
    roundTitle: round.title,
    case: header.id,
    diaryNumber: header.diaryNumber,
    receivedAt: header.receivedAt,
    at: cameInAt(event),
    example: round.example,
  }
}

const applicationInputOf = async (deps: EffectDeps, subject: CaseSubject): Promise<ApplicationInput> => {
  const { county, id, lastDay } = subject.header
  const { body: contentHash, kind: version } = broughtBy(subject)
  const [about, body, documents] = await Promise.all([
    aboutCase(deps, subject),
    readBody(deps.table, county, id, contentHash),
    readCaseDocuments(deps.table, county, id),
  ])
  return {
    ...about,
    version,
    lastDay,
    body,
    contentHash,
    documents: body.documents.map(({ id: document, name, size }) => {
      const now = documents.find((each) => each.id === document)
      return {
        name,
        size,
        sha256: now?.sha256 ?? null,
        ...(now?.description && { description: now.description }),
      }
    }),
  }
}

/** Each version of the application as one PDF for the organisation's own diary: made from the body its event brought. */
export const makeApplication: Effect<CaseSubject> = {
  name: 'APPLICATION',
  run: async (deps, subject) => {
    const { county, id } = subject.header
    const { version: number } = subject.event
    const input = await applicationInputOf(deps, subject)
    const key = recordKeys.application(county, id, number)
    const kept = await deps.records.keep(key, await applicationFile(await deps.letters(), input), pdf)
    const file: CaseFile = { number, at: input.at, key, ...kept, version: input.version }
    return [put(caseFileItem(county, id, 'APPLICATION', file))]
  },
}

const asked = z.object({ round: z.int().min(1), lastDay: day })

/** The completion request as it was made: a later last day does not change it. */
export const makeRequest: Effect<CaseSubject> = {
  name: 'REQUEST',
  run: async (deps, subject) => {
    const { county, id, contentHash } = subject.header
    const { round, lastDay } = asked.parse(subject.event.data)
    const [about, task, { application }] = await Promise.all([
      aboutCase(deps, subject),
      deps.table.get(keys.task(county, id, 'COMPLETION', round)),
      readBody(deps.table, county, id, contentHash),
    ])
    if (task === null) throw notFound('request')
    const { request } = z.object({ request: completionRequest }).parse(task)
    const { name, organisationNumber } = application.applicant
    const letter = await requestLetter(await deps.letters(), {
      ...about,
      applicant: { name, organisationNumber },
      request: { ...request, lastDay },
    })
    const key = recordKeys.request(county, id, round)
    const kept = await deps.records.keep(key, letter, pdf)
    return [put(caseFileItem(county, id, 'REQUEST', { number: round, at: about.at, key, ...kept }))]
  },
}
