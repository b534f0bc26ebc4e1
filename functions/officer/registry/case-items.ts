import * as z from 'zod'
import { parseAppeal } from '../../../shared/aws/appeals.ts'
import { parseBody } from '../../../shared/aws/cases.ts'
import { parseDocument } from '../../../shared/aws/documents.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { parseMessage } from '../../../shared/aws/messages.ts'
import { parseOpinion } from '../../../shared/aws/opinions.ts'
import { parsePaper } from '../../../shared/aws/papers.ts'
import { type Item, queryAll } from '../../../shared/aws/table.ts'
import { decision } from '../../../shared/domain/decision.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import {
  type CaseDocument,
  completionRequest,
  type SubmissionBody,
} from '../../../shared/domain/submission.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { applies } from '../../../shared/form/applies.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { sectionBlocks } from '../../../shared/letters/answer-blocks.ts'
import { blocksAsText } from '../../../shared/letters/block.ts'
import { parseNote } from '../case/note.ts'
import type { CaseView } from '../case/read-view.ts'
import { letterAsText } from '../decision/letter-blocks.ts'
import { sv } from '../text/sv.ts'

const text = sv.items

/** Something of a case that can be marked and given out: a text of ours or of the applicant's, or a file as it came. */
export type CaseItem = { target: string; label: string } & ({ text: string } | { document: CaseDocument })

const answers = ({ application, completionAnswer }: SubmissionBody): CaseItem[] => {
  const values = fromApplication(application)
  return [
    ...askedSections(application)
      .filter(({ name }) => applies(name, values[name]))
      .map((section) => ({
        target: `answers.${section.name}`,
        label: text.answers(section.title),
        text: blocksAsText(sectionBlocks(section, values[section.name], application.measures)),
      })),
    ...(completionAnswer === undefined
      ? []
      : [{ target: 'answers.completion', label: text.completion, text: completionAnswer }]),
  ]
}

const notes = (items: readonly Item[]): CaseItem[] =>
  items.map(parseNote).map(({ text: written, at, by, kept }, n) => ({
    target: `note.${n + 1}`,
    label: text[kept === undefined ? 'note' : 'keptNote'](by.name, formatInstant(at)),
    text: written,
  }))

const messages = (items: readonly Item[]): CaseItem[] =>
  items.map(parseMessage).map(({ version, at, by, text: written }) => ({
    target: `message.${version}`,
    label: text.message(by.name, formatInstant(at)),
    text: written,
  }))

const papers = (items: readonly Item[]): CaseItem[] =>
  items.map(parsePaper).map(({ version, day, direction, party, about }) => ({
    target: `paper.${version}`,
    label: text.paper(about, formatDay(day)),
    text: `${formatDay(day)}\n${sv.diary.directions[direction]} ${party}\n${about}`,
  }))

const documents = (items: readonly Item[]): CaseItem[] =>
  items.map(parseDocument).map((document) => ({
    target: `document.${document.id}`,
    label: text.document(document.name),
    document,
  }))

const requests = (items: readonly Item[]): CaseItem[] =>
  items
    .map((item) => z.object({ request: completionRequest }).parse(item).request)
    .map(({ round, text: asked, lastDay, consequence, askedBy }) => ({
      target: `request.${round}`,
      label: text.request(round),
      text: [asked, formatDay(lastDay), consequence, askedBy].join('\n\n'),
    }))

const opinions = (items: readonly Item[]): CaseItem[] =>
  items.map(parseOpinion).map(({ number, body, question, answer }) => ({
    target: `opinion.${number}`,
    label: text.opinion(body),
    text: [question, ...(answer === null ? [] : [formatDay(answer.receivedOn), answer.summary])].join('\n\n'),
  }))

const appeals = (items: readonly Item[]): CaseItem[] =>
  items.map(parseAppeal).map(({ appeal: { number, from, asks, arrival }, ruling }) => ({
    target: `appeal.${number}`,
    label: text.appeal(from),
    text: [
      formatInstant(arrival.at),
      asks,
      ...(ruling === null ? [] : [sv.appeals.states[ruling.how]]),
      ...(ruling?.how === 'dismissed' ? [ruling.reasons] : []),
    ].join('\n\n'),
  }))

/** Everything of a case in one query: what is working material lies elsewhere and is not among it (TF 2 kap. 12 §). */
export const readCaseItems = async ({
  store,
  header,
  round,
}: Pick<CaseView, 'store' | 'header' | 'round'>): Promise<CaseItem[]> => {
  const { county, table } = store
  const all = await queryAll(table, { pk: keys.case(county, header.id).pk })
  const under = (prefix: string): Item[] => all.filter(({ sk }) => String(sk).startsWith(prefix))
  const [stored] = under(keys.body(county, header.id, header.body).sk)
  if (stored === undefined) throw notFound('body')
  const body = await parseBody(stored)
  const issued = new Set(under('LETTER#').map(({ sk }) => String(sk).slice('LETTER#'.length)))
  const letters = under('DECISION#')
    .filter(({ sk }) => issued.has(String(sk).slice('DECISION#'.length)))
    .map((item) => z.object({ decision }).parse(item).decision)
  return [
    ...answers(body),
    ...documents(under('DOC#')),
    ...papers(under('PAPER#')),
    ...requests(under('TASK#COMPLETION#')),
    ...opinions(under('TASK#OPINION#')),
    ...appeals(under('APPEAL#')),
    ...messages(under('MESSAGE#')),
    ...notes(under('NOTE#')),
    ...letters.map((taken) => ({
      target: `letter.${taken.number}`,
      label: text.letter(taken.number),
      text: letterAsText({ header, round, application: body.application, decision: taken }),
    })),
  ]
}
