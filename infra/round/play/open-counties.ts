import { nameManager } from '../../../shared/aws/name-manager.ts'
import { defaultPolicy } from '../../../shared/policy/policies.ts'
import { exampleFrames } from '../../../shared/register/example-frames.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { assignRole, openRound, setFrame } from '../acts/open-county.ts'
import { calendar } from '../calendar.ts'
import { inParallel } from '../in-parallel.ts'
import { randomFor } from '../random.ts'
import { enterAs, type Stage, staffSubject, width } from './stage.ts'

const titles = { officer: 'handläggare', decider: 'beslutsfattare', finance: 'ekonom' } as const
const assigned = ['officer', 'decider', 'finance'] as const

/** In a third of the counties nothing goes before anything else within a class: there more are equals. */
const policyOf = (seed: number, county: string): string =>
  randomFor(seed, `policy ${county}`).chance(1 / 3) ? 'equal' : defaultPolicy

const openCounty = async (stage: Stage, code: string): Promise<void> => {
  const county = countyByCode(code)
  const frame = exampleFrames().find((each) => each.county === code)
  if (county === undefined || frame === undefined) throw new Error(`no county ${code}`)
  const manager = await enterAs(stage, code, 'manager')
  for (const role of assigned)
    await assignRole(manager, {
      subject: staffSubject(code, role),
      name: `Exempelperson ${titles[role]} ${code}`,
      role,
    })
  await setFrame(manager, frame.amount)
  await openRound(manager, county, policyOf(stage.seed, code))
  stage.progress.step()
}

/** The operator names each county's first manager; the manager does the rest on the county's own pages. */
export const openCounties = async (stage: Stage, counties: readonly string[]): Promise<void> => {
  await inParallel(counties, width, (code) =>
    nameManager(
      stage.table,
      code,
      {
        subject: staffSubject(code, 'manager'),
        name: `Enhetschef Exempel ${countyByCode(code)?.shortName ?? code}`,
      },
      Date.parse(calendar.starts),
    ),
  )
  await stage.settled()
  await inParallel(counties, width, (code) => openCounty(stage, code))
  await stage.settled()
}
