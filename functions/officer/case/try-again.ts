import { resume } from '../../../shared/domain/acts/aftermath.ts'
import { notAllowed } from '../../../shared/domain/errors.ts'
import { actOnCase } from '../act-on-case.ts'
import type { Page } from '../deps.ts'

/** A parked case goes on from where it stopped: its event starts the next execution (DESIGN 3.3). */
export const tryAgain: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'resume',
    done: 'resumed',
    plan: async ({ header, actor }) => {
      if (header.parked === null) throw notAllowed('resume', header.status)
      return { act: resume(header, actor) }
    },
  })
