import * as z from 'zod'
import { parseChangedAccount } from '../../../shared/aws/accounts.ts'
import { parseAppeal } from '../../../shared/aws/appeals.ts'
import { readEvent, readHeader } from '../../../shared/aws/case-items.ts'
import { parseBody, readCase, readCasePartition } from '../../../shared/aws/cases.ts'
import { parseDocument } from '../../../shared/aws/documents.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { parseMessage } from '../../../shared/aws/messages.ts'
import type { Item } from '../../../shared/aws/table.ts'
import type { WithTable } from '../../../shared/deps.ts'
import type { Account, ChangedAccount } from '../../../shared/domain/account.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type Letter, letter } from '../../../shared/domain/decision.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { Event } from '../../../shared/domain/event.ts'
import { day } from '../../../shared/domain/ids.ts'
import { type Instalment, instalment } from '../../../shared/domain/instalment.ts'
import type { Message } from '../../../shared/domain/message.ts'
import {
  type CaseDocument,
  type CompletionRequest,
  completionRequest,
  type SubmissionBody,
} from '../../../shared/domain/submission.ts'
import type { Request } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { findCase } from './find-case.ts'
import { unnamed, unnamedIn } from './unnamed.ts'

const kept = z.object({ key: z.string(), versionId: z.string() })

export type OwnCase = {
  header: CaseHeader
  events: Event[]
  documents: CaseDocument[]
  body: SubmissionBody
  letter: Letter | null
  /** The letters of all decisions so far, by the decision's number. */
  letters: ReadonlyMap<number, Letter>
  /** What has gone out about each appeal, by the appeal's number; null until it is made. */
  appealLetters: ReadonlyMap<number, Letter | null>
  receipt: z.infer<typeof kept> | null
  /** The completion request that was made last, answered or not. */
  request: CompletionRequest | null
  messages: Message[]
  /** Where the grant is paid, when a signatory has stated it after the application. */
  changedAccount: ChangedAccount | null
  /** What is to be paid; empty until the letter is out. */
  instalments: Instalment[]
  /** Last day for the report (8 §), once the letter is out and something is granted. */
  reportLastDay: string | null
}

/** The header of an own case as it stands, for an act on it. Throws NotFound. */
export const loadHeader = async (
  deps: WithTable,
  session: Session,
  request: Pick<Request, 'params' | 'query'>,
): Promise<CaseHeader> => {
  const { county, id, orgId } = await findCase(deps, session, request)
  const header = await readCase(deps.table, county, id)
  if (header.orgId !== orgId) throw notFound('case')
  return header
}

const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw notFound('case')
  return value
}

/** Where the case is paid as it now stands. */
export const accountIn = ({ body, changedAccount }: Pick<OwnCase, 'body' | 'changedAccount'>): Account =>
  changedAccount?.account ?? body.application.account

const instalmentOf = (item: Item): Instalment => z.object({ instalment }).parse(item).instalment

const letterKey = z.string().regex(/^LETTER#\d{8}$/)
const letterNumberOf = ({ sk }: Item): number => Number(letterKey.parse(sk).slice('LETTER#'.length))
const letterOf = (item: Item): Letter => z.object({ letter }).parse(item).letter

const decided = z.object({ decision: z.object({ content: z.object({ reportLastDay: day.nullable() }) }) })
const reportDayOf = (item: Item | undefined): string | null =>
  item === undefined ? null : decided.parse(item).decision.content.reportLastDay

/** Everything of an own case in one query; what is working material lies elsewhere and cannot be reached from here. */
export const loadCase = async (
  deps: WithTable,
  session: Session,
  request: Pick<Request, 'params' | 'query'>,
): Promise<OwnCase> => {
  const { county, id, orgId } = await findCase(deps, session, request)
  const items = await readCasePartition(deps.table, county, id)
  const at = ({ sk }: { sk: string }): Item | undefined => items.find((item) => item.sk === sk)
  const under = (prefix: string): Item[] => items.filter(({ sk }) => String(sk).startsWith(prefix))
  const header = readHeader(required(at({ sk: 'HEADER' })))
  if (header.orgId !== orgId) throw notFound('case')
  const [letterAt, receiptAt, accountAt, requestAt] = [
    at(keys.letter(county, id, header.decision)),
    at({ sk: 'RECEIPT' }),
    at(keys.account(county, id)),
    at(keys.task(county, id, 'COMPLETION', header.completionRound)),
  ]
  return {
    header,
    events: under('EVENT#').map(readEvent),
    // What the county registered on its own stays the county's to give out.
    documents: under('DOC#')
      .map(parseDocument)
      .filter(({ paper }) => paper === undefined),
    messages: under('MESSAGE#')
      .map(parseMessage)
      .map(unnamed(unnamedIn(under('DECISION#')))),
    instalments: letterAt === undefined ? [] : under('PAY#').map(instalmentOf),
    reportLastDay:
      letterAt === undefined ? null : reportDayOf(at(keys.decision(county, id, header.decision))),
    body: await parseBody(required(at(keys.body(county, id, header.body)))),
    letter: letterAt === undefined ? null : letterOf(letterAt),
    letters: new Map(under('LETTER#').map((item) => [letterNumberOf(item), letterOf(item)])),
    appealLetters: new Map(
      under('APPEAL#')
        .map(parseAppeal)
        .map(({ appeal, letter: sent }) => [appeal.number, sent]),
    ),
    changedAccount: accountAt === undefined ? null : parseChangedAccount(accountAt),
    receipt: receiptAt === undefined ? null : kept.parse(receiptAt),
    request:
      requestAt === undefined ? null : z.object({ request: completionRequest }).parse(requestAt).request,
  }
}
