import { releaseWrite } from '../../../../shared/aws/releases.ts'
import { copyReleased } from '../../../../shared/domain/acts/release.ts'
import { canonical, hashOf } from '../../../../shared/domain/chain.ts'
import { one } from '../../../../shared/web/request.ts'
import { redirect } from '../../../../shared/web/response.ts'
import { actOnCase } from '../../act-on-case.ts'
import { readCaseView } from '../../case/read-view.ts'
import type { Page } from '../../deps.ts'
import { readCaseItems } from '../case-items.ts'
import { previewPage } from './preview.tsx'
import { readRelease } from './read.ts'
import { releasable } from './start.tsx'
import { tryPage } from './try-page.tsx'

/** A copy leaves: what, when, by whom and on which provisions is kept; who asked only if they wanted to be noted. */
export const releaseCopy: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'release-copy',
    to: '/lamna-ut',
    done: 'released',
    plan: async ({ county, header, actor }) => {
      const { form } = visit.request
      const view = await readCaseView(deps, visit)
      const wanted = one(form, 'post').split(' ')
      const items = (await readCaseItems(view)).filter(
        (item) => releasable(item) && wanted.includes(item.target),
      )
      if (items.length === 0) return redirect(`/lan/arende/${header.id}/lamna-ut?post=`)
      if (one(form, 'action') === 'change') return tryPage({ view, items, form })
      const { parts, askedBy, problems } = readRelease(form, items)
      if (problems.length > 0) return tryPage({ view, items, form, problems })
      if (one(form, 'action') !== 'release') return previewPage(view, parts, form)
      const act = copyReleased(header, { parts, contentHash: hashOf(canonical(parts)) }, actor)
      const by = { subject: actor.subject, name: visit.session.name }
      const release = { number: act.event.version, at: actor.at, by, askedBy, parts }
      return { act, also: [await releaseWrite(county, header.id, release)] }
    },
  })
