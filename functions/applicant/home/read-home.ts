import { readHeader } from '../../../shared/aws/case-items.ts'
import { type Draft, readDraft, readDraftPointers } from '../../../shared/aws/drafts.ts'
import { type Invitation, readInvitations } from '../../../shared/aws/partner-invitations.ts'
import { readPublicRounds } from '../../../shared/aws/rounds.ts'
import { queryAll } from '../../../shared/aws/table.ts'
import type { WithTable } from '../../../shared/deps.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { readSpace, type Space } from '../organisation/space.ts'

export type Home = {
  space: Space
  rounds: Round[]
  drafts: Draft[]
  cases: CaseHeader[]
  /** Drafts and applications of others that the organisation is a partner in. */
  invitations: Invitation[]
}

/** What an organisation has under way. The index of cases may lag behind; a draft that has been sent says so itself. */
export const readHome = async ({ table }: WithTable, orgId: string): Promise<Home> => {
  const [space, pointers, items, rounds, invitations] = await Promise.all([
    readSpace(table, orgId),
    readDraftPointers(table, orgId),
    queryAll(table, { index: 'organisation', pk: `O#${orgId}#CASES`, descending: true }),
    readPublicRounds(table),
    readInvitations(table, orgId),
  ])
  if (space === null) throw notFound('organisation')
  const cases = items.map(readHeader)
  const unsent = pointers.filter(({ id }) => !cases.some(({ draft }) => draft === id))
  const drafts = await Promise.all(unsent.map(({ id }) => readDraft(table, orgId, id)))
  return {
    space,
    rounds: rounds.filter(({ county }) => county === space.county),
    drafts: drafts.filter((draft) => draft !== null),
    cases,
    invitations,
  }
}
