import { actsWrites } from '../../../shared/aws/act-writes.ts'
import { readCase } from '../../../shared/aws/cases.ts'
import { declarationWrite, declaredWrite, readDeclared } from '../../../shared/aws/declarations.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { retryChanged, type Table } from '../../../shared/aws/table.ts'
import type { Write } from '../../../shared/aws/write.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { declaredAfter } from '../../../shared/domain/conflict.ts'
import { notYourRole } from '../../../shared/domain/errors.ts'
import { suspensionOf } from '../../../shared/domain/suspension.ts'
import { one } from '../../../shared/web/request.ts'
import { actInCounty } from '../act-in-county.ts'
import { type Page, readers, storeOf } from '../deps.ts'
import { addressAfter, afterIn, roundOf } from './after-declaring.ts'
import { readApplicants, undeclared } from './applicants.ts'
import { declarationPage } from './declaration-page.tsx'
import { newReport } from './new-report.ts'
import { type Reported, readDeclaration } from './read-declaration.ts'

export const showDeclaration: Page = async (deps, visit) => {
  const { request, session } = visit
  const store = storeOf(deps, session)
  const id = roundOf(visit)
  const after = afterIn((name) => request.query.get(name) ?? '')
  const [round, applicants, { declared }] = await Promise.all([
    readRound(store.table, store.county, id),
    readApplicants(store, id, after.arende),
    readDeclared(store.table, store.county, id, session.subject),
  ])
  const left = undeclared(applicants, declared)
  return declarationPage({ session, instance: deps.newId(), round, applicants: left, after })
}

/** A report on each case where there may be a conflict; whoever is reported there already is not reported again. */
const reportWrites = async (
  table: Table,
  reported: readonly Reported[],
  actor: Actor,
  name: string,
): Promise<Write[]> => {
  const self = { subject: actor.subject, name }
  const writes = reported.map(async ({ header: { county, id }, ground, text }) => {
    const header = await readCase(table, county, id)
    if (suspensionOf(header, actor.subject) !== undefined) return []
    const { act, also } = newReport(header, { about: self, by: self, ground, text }, actor)
    return [...actsWrites(header, [act]), ...also]
  })
  return (await Promise.all(writes)).flat()
}

/** One act for all applicants on the page: the declaration in the county's log, each report on its case (FL 16–18 §§). */
export const declare: Page = (deps, visit) => {
  const { request, session } = visit
  const { form } = request
  const round = roundOf(visit)
  const after = afterIn((name) => one(form, name))
  const as = readers.find((role) => session.roles.includes(role))
  if (as === undefined) throw notYourRole('declare')
  return retryChanged(async () => {
    const store = storeOf(deps, session)
    const applicants = await readApplicants(store, round, after.arende)
    const before = await readDeclared(store.table, store.county, round, session.subject)
    const left = undeclared(applicants, before.declared)
    const read = readDeclaration(form, left)
    return actInCounty(deps, visit, {
      as,
      to: addressAfter(round, after, read),
      plan: async ({ county, table, actor }) => {
        const { clean, ticked, reported, asks, problems } = read
        if (asks || problems.length > 0 || clean.length + ticked.length === 0) {
          const shown = { session, instance: deps.newId(), round: await readRound(table, county, round) }
          return declarationPage({ ...shown, applicants: left, asked: ticked, after, form, problems })
        }
        const declaration = {
          at: actor.at,
          applicants: clean,
          reported: reported.map(({ header, ground }) => ({ case: header.id, ground })),
        }
        const whose = { county, round, subject: actor.subject }
        const declared = declaredAfter(
          before.declared,
          clean,
          reported.map(({ header }) => header),
        )
        return {
          kind: 'ConflictsDeclared',
          data: { round, ...declaration, contentHash: hashOf(canonical(declaration)) },
          also: [
            declaredWrite(whose, before, declared),
            declarationWrite(whose, deps.newId(), declaration),
            ...(await reportWrites(table, reported, actor, session.name)),
          ],
        }
      },
    })
  })
}
