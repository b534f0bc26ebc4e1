import { readCase } from '../../../shared/aws/cases.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { put } from '../../../shared/aws/write.ts'
import { diaryNumberSet } from '../../../shared/domain/acts/records.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { taskPage } from './case-page.tsx'

const text = sv.diaryNumber
type Written = { session: Session; header: CaseHeader; value: string; problems?: readonly Problem[] }

const numberPage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { session, header, value, problems = [] }: Written,
) =>
  taskPage(
    { session, header, title: text.title, problems },
    <ActForm session={session} instance={newId()}>
      <TextField
        name="diarienummer"
        label={text.label}
        hint={text.hint}
        width={20}
        value={value}
        problem={problemText(problems, 'diarienummer')}
      />
      <SubmitButton>{sv.save}</SubmitButton>
    </ActForm>,
  )

export const showDiaryNumber: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  return numberPage(deps, { session, header, value: header.diaryNumber ?? '' })
}

/** The authority's own diarienummer beside the case id; the registrar sets it. */
export const setDiaryNumber: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'set-diary-number',
    done: 'numbered',
    plan: async ({ county, header, actor }) => {
      const { request, session } = visit
      const read = reader(request.form)
      const value = read.text('diarienummer', { characters: 40, required: text.missing })
      if (read.problems.length === 0 && !/^[\p{L}\d][\p{L}\d ./-]*$/u.test(value))
        read.fail('diarienummer', text.shape)
      return read.problems.length === 0
        ? {
            act: diaryNumberSet(header, value, actor),
            also: [put({ ...keys.diaryNumber(county, value, header.id), case: header.id })],
          }
        : numberPage(deps, {
            session,
            header,
            value: one(request.form, 'diarienummer'),
            problems: read.problems,
          })
    },
  })
