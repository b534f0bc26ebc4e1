import type { ApplicantDeps } from '../../functions/applicant/deps.ts'
import { registeredSpace, spaceItem } from '../../functions/applicant/organisation/space.ts'
import { routes } from '../../functions/applicant/routes.ts'
import { memberItem } from '../../shared/aws/people.ts'
import { publicRoundItem, readRound } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import type { Role } from '../../shared/domain/roles.ts'
import type { Form } from '../../shared/web/request.ts'
import { visitor } from '../harness/pages.ts'
import { startCounty } from './officer-world.ts'

const orgId = 'K0580'

/** A county and an applicant in one world: what one of them writes, the other reads. */
export const startBothSides = async () => {
  const county = await startCounty()
  const { world } = county
  const deps: ApplicantDeps = {
    ...world.deps,
    uploads: world.bucketUploads,
    letters: world.letterLinks,
    uploadsOrigin: '',
  }
  const space = registeredSpace(orgId)
  if (space === null) throw new Error('no such organisation')
  await world.table.write(put(spaceItem(space)))
  await world.table.write(put(publicRoundItem(await readRound(world.table, '05', '2027-1'))))
  const person = (subject: string, roles: Role[], of = orgId) =>
    visitor(routes, deps, {
      subject,
      name: `Namn ${subject}`,
      tenant: { kind: 'organisation', id: of, name: 'Exempel kommun' },
      roles,
    })
  const member = (subject: string, roles: ('applicant' | 'signatory')[]) =>
    world.table.write(
      put(
        memberItem(orgId, {
          subject,
          name: `Namn ${subject}`,
          email: 'person@example.se',
          roles,
          confirmed: true,
        }),
      ),
    )
  await member('MARIA', ['applicant', 'signatory'])
  await member('JOHAN', ['applicant'])

  const maria = person('MARIA', ['applicant', 'signatory'])
  /** Sends a form as a page of its own would: with a new instance. */
  const write = (address: string, form: Form = {}, who = maria) =>
    who.post(`/ansok/arende/${address}`, { instance: world.deps.newId(), ...form })
  const decided = async (): Promise<string> => {
    const { id } = await county.submitted()
    await county.reviewed(id)
    await county.proposed(id)
    await county.decide(id)
    await world.settle()
    return id
  }
  return { ...county, maria, johan: person('JOHAN', ['applicant']), applicant: person, write, decided }
}
export type BothSides = Awaited<ReturnType<typeof startBothSides>>
