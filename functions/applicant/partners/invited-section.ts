import { sectionWrite } from '../../../shared/aws/draft-writes.ts'
import { stillOnList } from '../../../shared/aws/partners.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import { DomainError, notFound } from '../../../shared/domain/errors.ts'
import { isAction } from '../../../shared/form/actions.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import { differences } from '../../../shared/form/difference.ts'
import type { Values } from '../../../shared/form/section-schema.ts'
import { writeSection } from '../../../shared/form/write.ts'
import type { Written } from '../../../shared/form/written.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import { type Page, stillMember } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { storedSection } from '../draft/sections.ts'
import { autosave } from '../section/autosave.ts'
import { merged, readSectionForm } from '../section/read-section-form.ts'
import { sectionIn } from '../section/section.ts'
import { noteWriter, writersIn } from '../section/writers.ts'
import { invitedAddress } from './address.ts'
import { invitedConflictPage, invitedSectionPage, tooLatePage } from './invited-section-page.tsx'
import { type Invited, loadInvited, ownedIn } from './load-invited.ts'
import { isShared } from './part-names.ts'

type Open = { invited: Invited; name: SectionName }

/** The section, if the partner may write in it. Throws NotFound: the same for one it may not as for none. */
const openSection = async (
  deps: ApplicantDeps,
  { request: { params }, session }: SignedVisit,
): Promise<Open> => {
  const invited = await loadInvited(deps, session, params.id)
  const name = params.section
  if (!isShared(name) || !invited.partner.mayEdit.includes(name)) throw notFound('section')
  return { invited, name }
}

export const showInvitedSection: Page = async (deps, visit) => {
  const { invited, name } = await openSection(deps, visit)
  const { draft } = invited
  if (draft.meta.submittedAs !== null) return redirect(invitedAddress(draft.meta.id))
  const section = sectionIn(draft, name)
  const { values, version } = storedSection(draft, name)
  const written = writeSection(section, values)
  await noteWriter(deps, visit.session, draft, name)
  const others = writersIn(draft, name, visit.session, deps.now())
  return html(invitedSectionPage(visit.session, { draft: draft.meta.id, section, written, version, others }))
}

type Save = Open & { version: number; values: Values }

/** Under the same versions as the applicant's own saves, and behind the partner's wall. The version it then has, or null when somebody was first. */
const save = async (
  { table }: ApplicantDeps,
  { session, request }: SignedVisit,
  { invited, name, version, values }: Save,
): Promise<number | null> => {
  const { draft, partner } = invited
  const stored = storedSection(draft, name)
  if (canonical(values) === canonical(stored.values)) return stored.version
  const owned = ownedIn(invited)
  const { subject } = session
  const by = { subject, name: `${session.name}, ${partner.name}` }
  try {
    await table.transact([
      sectionWrite({ ...owned, name, version, values: { ...values }, at: request.receivedAt, by }),
      stillMember(partner.orgId, subject, 'applicant'),
      ...stillOnList(owned, partner.orgId, name),
    ])
    return version + 1
  } catch (error) {
    if (error instanceof DomainError && error.name === 'ChangedMeanwhile') return null
    throw error
  }
}

const afterSave = ({ invited, name }: Open, action: string): Response => {
  const { id } = invited.draft.meta
  return redirect(isAction(action) ? invitedAddress(id, `/del/${name}`) : `${invitedAddress(id)}?hant=saved`)
}

/** Somebody saved first, or sent the application: both texts are shown, unless they say the same. */
const overtaken = (visit: SignedVisit, open: Open, mine: Written, action: string): Response => {
  const { draft } = open.invited
  const section = sectionIn(draft, open.name)
  const saved = storedSection(draft, open.name)
  const lost = differences(section, mine, writeSection(section, saved.values))
  if (lost.length === 0) return afterSave(open, action)
  if (draft.meta.submittedAs !== null) return html(tooLatePage(visit.session, draft.meta.id, lost), 409)
  return html(invitedConflictPage(visit.session, draft.meta.id, { section, mine, saved }), 409)
}

export const writeInvitedSection: Page = async (deps, visit) => {
  const open = await openSection(deps, visit)
  const { draft } = open.invited
  const section = sectionIn(draft, open.name)
  const stored = storedSection(draft, open.name)
  const post = readSectionForm(section, visit.request.form)
  const { version, action } = post
  if (action === 'autosave')
    return autosave(deps, visit.session, {
      draft,
      section,
      stored,
      post,
      at: visit.request.receivedAt,
      save: (values) => save(deps, visit, { ...open, version, values }),
      again: async () => (await openSection(deps, visit)).invited.draft,
    })
  const moved = draft.meta.submittedAs !== null || (stored.version !== version && post.choices !== null)
  if (moved) return overtaken(visit, open, post.parsed.written, action)
  const { written, values, problems } = merged(section, post, writeSection(section, stored.values))
  if (values === undefined) {
    const view = { draft: draft.meta.id, section, written, version, problems }
    return html(invitedSectionPage(visit.session, view), 422)
  }
  if ((await save(deps, visit, { ...open, version, values })) !== null) return afterSave(open, action)
  return overtaken(visit, await openSection(deps, visit), written, action)
}
