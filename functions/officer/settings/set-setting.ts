import { settingWrite } from '../../../shared/aws/settings.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import type { SettingKind } from '../../../shared/domain/setting.ts'
import { dayOf, formatDay } from '../../../shared/domain/time.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import { actInCounty } from '../act-in-county.ts'
import type { OfficerDeps } from '../deps.ts'
import { type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { savedAddress } from './manager-page.tsx'
import { readBasis } from './read-round.ts'

const text = sv.dated

/** From which day it applies. Never one that has been: what was in force when stays as it was. */
const readValidFrom = (read: Reader, today: string): string => {
  const validFrom = read.day('validFrom', { required: text.validFromMissing })
  if (validFrom !== '' && validFrom < today) read.fail('validFrom', text.past(formatDay(today)))
  return validFrom
}

/** Sets one of the county's own rules from a day on, as an audited act; the event holds its hash and what it rests on. */
export const setSetting = <
  Content,
  Setting extends { validFrom: string; basis: { number: string; date: string }; content: Content },
>(
  deps: OfficerDeps,
  visit: SignedVisit,
  kind: SettingKind<Setting>,
  {
    read: readContent,
    page,
  }: { read: (read: Reader) => Content; page: (problems: readonly Problem[]) => Promise<Response> },
): Promise<Response> =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, actor }) => {
      const read = reader(visit.request.form)
      const content = readContent(read)
      const validFrom = readValidFrom(read, dayOf(actor.at))
      const basis = readBasis(read)
      const example = read.choices('example', ['yes']).length > 0
      if (read.problems.length > 0) return page(read.problems)
      const setting = kind.schema.parse({ validFrom, basis, example, setAt: actor.at, content })
      return {
        kind: 'SettingSet',
        data: {
          setting: kind.kind,
          validFrom,
          contentHash: hashOf(canonical(setting.content)),
          basisNumber: basis.number,
          basisDate: basis.date,
        },
        also: [settingWrite(county, kind, setting)],
      }
    },
  })
