import { keys } from '../../../shared/aws/keys.ts'
import { update } from '../../../shared/aws/write.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import { html } from '../../../shared/web/response.ts'
import { actInCounty } from '../act-in-county.ts'
import type { Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { organisationPage } from './organisation-page.tsx'
import { readKnown } from './read.ts'

/** The official mailbox as the county has checked it: the only address a code is ever sent to. */
export const setMailbox: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: `/lan/organisationer/${visit.request.params.org}?klart=brevlada`,
    as: 'registrar',
    plan: async ({ county, table }) => {
      const { request, session } = visit
      const known = await readKnown({ county, table }, request)
      const { orgId } = known.organisation
      const read = reader(request.form)
      const required = sv.organisations.mailboxMissing
      const mailbox = read.text('mailbox', { kind: 'email', characters: 200, required })
      if (read.problems.length > 0) {
        const names = await readNames(table, county)
        const view = { session, instance: deps.newId(), known, names, form: request.form }
        return html(organisationPage({ ...view, problems: read.problems }), 422)
      }
      return {
        kind: 'MailboxSet',
        data: { orgId, mailboxHash: hashOf(mailbox) },
        also: [
          update(keys.countyOrganisation(county, orgId), { set: { mailbox } }, { pk: { exists: true } }, () =>
            changedMeanwhile('organisation'),
          ),
        ],
      }
    },
  })
