import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import type { Paper } from '../paper.ts'

export type RegisteredPaper = Pick<Paper, 'direction' | 'day' | 'leftOut'> & {
  textHash: string
  files: readonly { id: string; versionId: string | null; size: number | null; sha256: string | null }[]
}

type Registered = RegisteredPaper & {
  /** The file that shows the signatory's authority, for an officer to assess; null when none does. */
  authority: string | null
}

/** What the event of anything registered by hand holds: its text by hash, its files by what they are. Sizes in bytes. */
export const paperData = ({ direction, day, leftOut, textHash, files }: RegisteredPaper) => ({
  direction,
  day,
  leftOut,
  textHash,
  documents: files.map(({ id, versionId, size, sha256 }) => ({ id, versionId, size, sha256 })),
})

/** Something that came in or went out outside the service. What it is stands beside the chain, its hash in it. */
export const paperRegistered = (header: CaseHeader, registered: Registered, actor: Actor): Act => {
  const { authority } = registered
  return advance(header, {
    action: 'register-paper',
    kind: 'PaperRegistered',
    actor,
    change: { flags: reflag(header.flags, authority === null ? [] : ['authority-handed-in']) },
    data: {
      ...paperData(registered),
      ...(authority === null ? {} : { authority }),
    },
  })
}
