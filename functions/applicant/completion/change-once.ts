import { bodyItem, commitAct } from '../../../shared/aws/cases.ts'
import { documentItem } from '../../../shared/aws/documents.ts'
import { dropKeptForm } from '../../../shared/aws/kept-forms.ts'
import { removeWaiting, type Waiting } from '../../../shared/aws/waiting-documents.ts'
import { put, putNew, type Write } from '../../../shared/aws/write.ts'
import { applicationChanged } from '../../../shared/domain/acts/change-application.ts'
import { isIncomplete } from '../../../shared/domain/eligibility.ts'
import { remeasure } from '../../../shared/domain/remeasure.ts'
import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Session } from '../../../shared/web/session.ts'
import { actorOf, stillMember } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import { oncePerInstance } from '../case/once-per-instance.ts'
import type { ApplicantDeps } from '../deps.ts'
import { nextBody } from './answer.ts'
import { seenOf } from './change-documents.ts'
import type { CompletionPost } from './read-form.ts'
import { waitingOf } from './waiting-files.ts'

/** Where what somebody has written of a change is kept. */
export const placeOf = ({ header: { orgId, draft } }: OwnCase, { subject }: Session) =>
  ({ orgId, draft, kind: 'CHANGE', subject }) as const

type Change = Pick<CompletionPost, 'shown' | 'instance' | 'files'> & {
  values: Partial<Sections>
  declared: string[]
}

/** The new version: answers as they now are, with the documents it was shown with. */
const changedBody = (own: OwnCase, values: Partial<Sections>, seen: Waiting): SubmissionBody => ({
  ...nextBody(own.body, values),
  documents: [
    ...own.body.documents.filter(({ id }) => !seen.out.some((taken) => taken.id === id)),
    ...seen.added.map(({ id, name, key, versionId, size }) => ({ id, name, key, versionId, size })),
  ],
})

/** New documents become the case's; those taken out stay in it, with the versions that hold them. */
const documentWrites = (
  { header, documents }: OwnCase,
  { added, out }: Waiting,
  version: number,
): Write[] => {
  const { county, id, orgId, draft } = header
  return [
    ...[...added, ...out].map((document) => removeWaiting(orgId, draft, 'CHANGE', document.id)),
    ...added.map((document) => putNew(documentItem(county, id, document))),
    ...documents
      .filter((document) => out.some((taken) => taken.id === document.id))
      .map((document) =>
        put(documentItem(county, id, { ...document, takenOut: version }), {
          state: { equals: document.state },
        }),
      ),
  ]
}

/** One attempt: false when somebody changed the application first, else the new version is written beside the old. */
export const changeOnce = async (
  deps: ApplicantDeps,
  { request, session }: SignedVisit,
  { values, declared, shown, instance, files }: Change,
): Promise<boolean> => {
  const own = await loadCase(deps, session, request)
  const { header } = own
  if (header.body !== shown) return false
  const seen = seenOf(await waitingOf(deps, own, 'CHANGE'), files)
  const { county, id, orgId } = header
  const at = request.receivedAt
  const next = { ...changedBody(own, values, seen), declarations: declared }
  const { hash, item } = await bodyItem(county, id, next)
  const act = applicationChanged(
    header,
    {
      body: hash,
      declarations: declared,
      incomplete: isIncomplete(next.application),
      measures: remeasure(header.measures, next.application.measures),
      documents: next.documents,
    },
    actorOf(session, at),
  )
  await commitAct(deps.table, header, act, [
    stillMember(orgId, session.subject, 'signatory'),
    oncePerInstance(deps.newId, { orgId, instance, case: id, at }),
    put(item),
    dropKeptForm(placeOf(own, session)),
    ...documentWrites(own, seen, act.header.version),
  ])
  return true
}
