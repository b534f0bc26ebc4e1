import * as z from 'zod'
import type { Contents, StoredCase } from './store-contents.ts'

export type Acknowledged = { case: string; contentHash: string }

const draftItem = z.object({
  pk: z.string().regex(/^O#.+#DRAFT#/),
  sk: z.literal('META'),
  draft: z.object({ id: z.string() }),
  submittedAs: z.object({ case: z.string() }),
})

const wellSubmitted = ({ header, events, sortKeys }: StoredCase): string[] => {
  const submitted = events.filter(({ kind }) => kind === 'Submitted')
  const [first] = submitted
  return [
    ...(submitted.length === 1 && first?.version === 1 ? [] : [`${header.id}: not submitted exactly once`]),
    ...(first?.data.contentHash === header.contentHash ? [] : [`${header.id}: another content hash`]),
    ...(sortKeys.has(`BODY#${header.contentHash.toUpperCase()}`)
      ? []
      : [`${header.id}: no body by its hash`]),
  ]
}

/** 1. Each acknowledged submission exists exactly once, with the receipt's content hash. */
export const submittedOnce = (
  { items, cases }: Contents,
  acknowledged: readonly Acknowledged[] = [],
): string[] => {
  // A case that was handed over goes on as another, of the same draft.
  const drafts = Map.groupBy(
    cases.filter(({ header }) => !header.flags.includes('handed-over')),
    ({ header }) => header.draft,
  )
  return [
    ...cases.flatMap(wellSubmitted),
    ...[...drafts].filter(([, own]) => own.length > 1).map(([draft]) => `draft ${draft}: several cases`),
    ...items.flatMap((item) => {
      const sent = draftItem.safeParse(item)
      if (!sent.success) return []
      const [own] = drafts.get(sent.data.draft.id) ?? []
      return own?.header.id === sent.data.submittedAs.case
        ? []
        : [`draft ${sent.data.draft.id}: sent as a case that is not there`]
    }),
    ...acknowledged
      .filter(
        (told) =>
          cases.filter(({ header }) => header.id === told.case && header.contentHash === told.contentHash)
            .length !== 1,
      )
      .map((told) => `${told.case}: acknowledged and not there`),
  ]
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** 2. Flagged late if and only if the edge instant is after the last day has ended in Stockholm. */
export const lateRightly = ({ cases }: Contents): string[] =>
  cases
    .filter(({ header: { receivedAt, lastDay, flags } }) => {
      const late = stockholm.format(new Date(receivedAt)) > lastDay
      return late !== flags.includes('late')
    })
    .map(({ header }) => `${header.id}: ${header.flags.includes('late') ? 'not late but flagged' : 'late'}`)

/** 8. Nothing is clean without a hash, and a document's version is the one that was sent. */
export const documentsBound = ({ cases }: Contents): string[] =>
  cases.flatMap(({ header, events, documents }) => {
    const sent = z
      .array(z.object({ id: z.string(), versionId: z.string().nullable() }))
      .catch([])
      .parse(events[0]?.data.documents)
    const checked = events.filter(({ kind }) => kind === 'DocumentChecked').map(({ data }) => data)
    return documents.flatMap(({ id, versionId, state, sha256 }) => {
      const [bound] = sent.filter((each) => each.id === id)
      const verdict = checked.find(({ document }) => document === id)
      const wrong =
        (state === 'clean' && (sha256 === null || versionId === null)) ||
        (bound !== undefined && bound.versionId !== null && bound.versionId !== versionId) ||
        (verdict !== undefined && (verdict.sha256 !== sha256 || verdict.versionId !== versionId))
      return wrong ? [`${header.id}: document ${id}`] : []
    })
  })
