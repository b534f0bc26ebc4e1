import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type ConflictGround, conflictGround } from '../../../shared/domain/conflict.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../shared/web/request.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import type { Applicant } from './applicants.ts'

const text = sv.conflict.declaration

/** Each reported case is three writes and an item in the declaration's own transaction, which holds a hundred. */
const mostReported = 20

export const fieldsOf = (orgId: string) => ({ ground: `ground.${orgId}`, text: `text.${orgId}` })

export type Reported = { header: CaseHeader; ground: ConflictGround; text: string }
export type Declaration = {
  /** Those on the page without a conflict. */
  clean: string[]
  ticked: Applicant[]
  reported: Reported[]
  /** Somebody is ticked and has not been asked for the ground yet: the page asks. */
  asks: boolean
  problems: Problem[]
}

/** What is declared of the applicants the page showed; who came since is not declared for. */
export const readDeclaration = (form: Form, applicants: readonly Applicant[]): Declaration => {
  const read = reader(form)
  const shown = one(form, 'visade').split(' ')
  const seen = applicants.filter(({ orgId }) => shown.includes(orgId))
  const ticked = seen.filter(({ orgId }) => many(form, 'jav').includes(orgId))
  const clean = seen.filter((each) => !ticked.includes(each)).map(({ orgId }) => orgId)
  const cases = ticked.flatMap((each) => each.cases)
  if (cases.length > mostReported) read.fail('jav', text.tooMany(mostReported))
  const asks = ticked.some(({ orgId }) => form[fieldsOf(orgId).text] === undefined)
  const reported = asks
    ? []
    : ticked.flatMap(({ orgId, name, cases: own }): Reported[] => {
        const names = fieldsOf(orgId)
        const ground = read.choice(names.ground, conflictGround.options, text.groundMissing(name))
        const written = read.text(names.text, { words: 300, required: text.textMissing(name) })
        return ground === undefined ? [] : own.map((header) => ({ header, ground, text: written }))
      })
  return { clean, ticked, reported, asks, problems: read.problems }
}
