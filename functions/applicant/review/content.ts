import type { Draft } from '../../../shared/aws/drafts.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import { sectionNames } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { toApplication } from '../../../shared/form/to-application.ts'
import { attached } from '../documents/attached.ts'
import { sectionsOf } from '../draft/sections.ts'
import { texts } from '../text/texts.ts'

/** Everything that would be sent, but what the signatory attests. */
export type Content = Pick<SubmissionBody, 'application' | 'documents'>

export const contentOf = (draft: Draft): Content => ({
  application: toApplication(sectionsOf(draft), draft.meta),
  documents: attached(draft).map(({ id, name, key, versionId, size }) => ({
    id,
    name,
    key,
    versionId,
    size,
  })),
})

/** What the signatory was shown: binds the sending to it. */
export const shownHash = (content: Content): string => hashOf(canonical(content))

/** `contact.3 areas.1 …`: which versions were shown, so that a difference can be named. */
export const versionsOf = ({ sections }: Draft): string =>
  sectionNames
    .map((name) => `${name}.${sections.find((section) => section.name === name)?.version ?? 0}`)
    .join(' ')

/** The titles of the parts that are not as they were shown. */
export const movedSince = (draft: Draft, versions: string): string[] => {
  const shown = versions.split(' ')
  const now = versionsOf(draft).split(' ')
  const moved = sectionNames.filter((_, place) => now[place] !== shown[place])
  return moved.length === 0 ? [texts.documents.title] : moved.map((name) => sectionOf(name).title)
}
