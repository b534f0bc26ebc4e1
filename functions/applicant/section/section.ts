import type { Draft } from '../../../shared/aws/drafts.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { isAction } from '../../../shared/form/actions.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import { type Section, type SectionName, sectionNames } from '../../../shared/form/definition.ts'
import { differences } from '../../../shared/form/difference.ts'
import { isSectionName } from '../../../shared/form/empty-sections.ts'
import { startingIn } from '../../../shared/form/starting-year.ts'
import { writeSection } from '../../../shared/form/write.ts'
import type { Written } from '../../../shared/form/written.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../acting.ts'
import { loadDraft } from '../draft/load-draft.ts'
import { sealedPage } from '../draft/sealed-page.tsx'
import { draftSection, storedSection } from '../draft/sections.ts'
import { autosave } from './autosave.ts'
import { conflictPage } from './conflict-page.tsx'
import { merged, readSectionForm } from './read-section-form.ts'
import { save } from './save.ts'
import { sectionPage } from './section-page.tsx'
import { noteWriter, writersIn } from './writers.ts'

const nameOf = (name: string | undefined): SectionName => {
  if (name === undefined || !isSectionName(name)) throw notFound('section')
  return name
}

/** After a save: the next part its round asks about, the same one when a line was added or removed, or the overview. */
const afterSave = ({ meta }: Draft, name: SectionName, action: string): string => {
  const address = `/ansok/utkast/${meta.id}`
  const place = sectionNames.indexOf(name)
  const later = askedSections(meta).find((section) => sectionNames.indexOf(section.name) > place)
  const next = later?.name ?? 'bilagor'
  if (isAction(action)) return `${address}/${name}`
  return action === 'next' ? `${address}/${next}` : `${address}?sparad`
}

/** The section as this draft's round has it. */
export const sectionIn = (draft: Draft, name: SectionName): Section =>
  startingIn(draftSection(draft, name), Number(draft.meta.round.slice(0, 4)))

/** Somebody else saved meanwhile, or sent the application: both texts are shown. */
const overtaken = (
  session: Session,
  draft: Draft,
  name: SectionName,
  { mine, action }: { mine: Written; action: string },
): Response => {
  const saved = storedSection(draft, name)
  const section = sectionIn(draft, name)
  const lost = differences(section, mine, writeSection(section, saved.values))
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft, lost), 409)
  if (lost.length === 0) return redirect(afterSave(draft, name, action))
  return html(conflictPage(session, draft.meta.id, { section, mine, saved }), 409)
}

export const showSection: Page = async (deps, { request: { params }, session }) => {
  const name = nameOf(params.section)
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
  const section = sectionIn(draft, name)
  const { values, version } = storedSection(draft, name)
  const written = writeSection(section, values)
  await noteWriter(deps, session, draft, name)
  const others = writersIn(draft, name, session, deps.now())
  return html(sectionPage(session, { draft, section, written, version, others }))
}

export const writeInSection: Page = async (deps, { request: { params, form, receivedAt }, session }) => {
  const name = nameOf(params.section)
  const draft = await loadDraft(deps, session, params.id)
  const section = sectionIn(draft, name)
  const stored = storedSection(draft, name)
  const post = readSectionForm(section, form)
  if (post.action === 'autosave')
    return autosave(deps, session, {
      draft,
      section,
      stored,
      post,
      at: receivedAt,
      save: (values) =>
        save(deps, session, { draft: draft.meta.id, stored, version: post.version, values, at: receivedAt }),
      again: () => loadDraft(deps, session, draft.meta.id),
    })
  const own = { mine: post.parsed.written, action: post.action }
  if (draft.meta.submittedAs !== null) return overtaken(session, draft, name, own)
  const moved = stored.version !== post.version
  if (moved && post.choices !== null) return overtaken(session, draft, name, own)

  const { id } = draft.meta
  const { version } = post
  const { written, values, problems } = merged(section, post, writeSection(section, stored.values))
  const view = { draft, section, written, version }
  if (values === undefined) return html(sectionPage(session, { ...view, problems }), 422)
  if (post.choices !== null && post.action === 'edit') return html(sectionPage(session, view))

  const saved = await save(deps, session, { draft: id, stored, version, values, at: receivedAt })
  if (saved !== null) return redirect(afterSave(draft, name, post.action))
  return overtaken(session, await loadDraft(deps, session, id), name, { ...own, mine: written })
}
