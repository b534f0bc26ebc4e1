import { bodyItem, commitAct } from '../../../shared/aws/cases.ts'
import { documentItem } from '../../../shared/aws/documents.ts'
import { dropKeptForm } from '../../../shared/aws/kept-forms.ts'
import { removeWaiting } from '../../../shared/aws/waiting-documents.ts'
import { put, putNew } from '../../../shared/aws/write.ts'
import { answerCompletion } from '../../../shared/domain/acts/completion.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import { isIncomplete } from '../../../shared/domain/eligibility.ts'
import { remeasure } from '../../../shared/domain/remeasure.ts'
import { changedParts, restand } from '../../../shared/domain/restand.ts'
import type { CaseDocument, SubmissionBody } from '../../../shared/domain/submission.ts'
import { fromApplication, type Sections, toApplication } from '../../../shared/form/to-application.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { actorOf, stillMember } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import { oncePerInstance } from '../case/once-per-instance.ts'
import type { ApplicantDeps } from '../deps.ts'
import { waitingOf } from './waiting-files.ts'

export type Answer = {
  answer: string
  values: Partial<Sections>
  shown: string
  instance: string
  /** Ids of the files that go with it. */
  files: readonly string[]
}

/** The next version of what was sent: answers as they now are, the rest as it was but for confirmations that no longer hold. */
export const nextBody = (sent: SubmissionBody, values: Partial<Sections>): SubmissionBody => {
  const before = fromApplication(sent.application)
  const application = toApplication({ ...before, ...values }, sent.application)
  const changed = changedParts(before, fromApplication(application))
  return {
    ...sent,
    application,
    ...(sent.partners === undefined ? {} : { partners: restand(sent.partners, changed) }),
  }
}

const answeredBody = (
  { completionAnswer: _before, ...sent }: SubmissionBody,
  { answer, values }: Answer,
  files: readonly CaseDocument[] = [],
): SubmissionBody => ({
  ...nextBody(sent, values),
  documents: [
    ...sent.documents,
    ...files.map(({ id, name, key, versionId, size }) => ({ id, name, key, versionId, size })),
  ],
  ...(answer === '' ? {} : { completionAnswer: answer }),
})

export const saysNothing = (before: SubmissionBody, given: Answer): boolean =>
  given.answer === '' && canonical(answeredBody(before, given).application) === canonical(before.application)

/** One attempt: gives back the case when a colleague answered first, else writes the answer beside the old version. */
export const answerOnce = async (
  deps: ApplicantDeps,
  { request, session }: SignedVisit,
  given: Answer,
): Promise<OwnCase | null> => {
  const own = await loadCase(deps, session, request)
  const { header, body } = own
  if (header.body !== given.shown) return own
  const { county, id, orgId } = header
  const { added } = await waitingOf(deps, own, 'ANSWER')
  const files = added.filter(({ id: file }) => given.files.includes(file))
  const next = answeredBody(body, given, files)
  const item = await bodyItem(county, id, next)
  const act = answerCompletion(
    header,
    {
      body: item.hash,
      stillIncomplete: isIncomplete(next.application),
      documents: next.documents.map(({ id: document, versionId, size }) => ({
        id: document,
        versionId,
        size,
      })),
      measures: remeasure(header.measures, next.application.measures),
    },
    actorOf(session, request.receivedAt),
  )
  await commitAct(deps.table, header, act, [
    stillMember(orgId, session.subject, 'applicant'),
    oncePerInstance(deps.newId, {
      orgId,
      instance: given.instance,
      case: id,
      at: request.receivedAt,
    }),
    put(item.item),
    dropKeptForm({ orgId, draft: header.draft, kind: 'ANSWER', subject: session.subject }),
    ...files.flatMap((file) => [
      removeWaiting(orgId, header.draft, 'ANSWER', file.id),
      putNew(documentItem(county, id, file)),
    ]),
  ])
  return null
}
