import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { readDraft } from '../../shared/aws/drafts.ts'
import type { Table } from '../../shared/aws/table.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import {
  type Applicants,
  aPdf,
  caseIn,
  declared,
  draftIn,
  faults,
  formOn,
  goesTo,
  holds,
  scan,
  sendOn,
  startApplicants,
  startDraft,
  upload,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'

let at: Applicants
beforeAll(async () => {
  at = await startApplicants()
})
afterAll(() => at.world.close())

const counted = (table: Table) => {
  const calls: string[] = []
  const count =
    <A extends unknown[], R>(name: string, run: (...given: A) => R) =>
    (...given: A): R => {
      calls.push(name)
      return run(...given)
    }
  return {
    calls,
    table: {
      get: count('get', table.get),
      query: count('query', table.query),
      write: count('write', table.write),
      transact: count('transact', table.transact),
    },
  }
}

test('from an organisation without a space to a receipt that proves the deadline, every page valid', async () => {
  const visited: string[] = []
  const sees = async (who: Visitor, address: string) => {
    const { html, status } = await who.get(address)
    expect(status, address).toBe(200)
    expect(await faults(html), address).toEqual([])
    visited.push(address)
    return words(html)
  }
  const newcomer = at.person('MARIA')
  expect(await sees(newcomer, '/ansok/organisation?sok=linköping')).toContain('Linköpings kommun')
  const entered = await sendOn(newcomer, '/ansok/organisation?sok=linköping', holds('orgId'), {
    orgId: 'K0580',
  })
  expect(entered.to).toBe('/valj-organisation')

  const maria = at.person('MARIA', { orgId: 'K0580', roles: ['applicant', 'signatory'] })
  expect(await sees(maria, '/ansok')).toContain('Ni har inga utkast')
  expect(await sees(maria, '/ansok/ny/2027-1')).toContain('Kan ni söka bidraget?')
  expect(await sees(maria, '/ansok/ny/2027-1?sokande=kommun&andamal=area&hinder=state-funded')).toContain(
    'Beskriv i ansökan vilka kostnader',
  )
  const draft = await startDraft(maria)
  expect(await sees(maria, draft)).toContain('18 februari 2027 kl. 23.59. 38 dagar kvar.')
  for (const section of ['contact', 'areas', 'measures', 'need', 'followup', 'centre', 'bars'])
    await sees(maria, `${draft}/${section}`)
  expect(await sees(maria, `${draft}/granska`)).toContain('Inget av det hindrar er från att skicka in.')
  await writeAll(maria, draft)

  const { back, key } = await upload(maria, draft, 'tidplan.pdf', aPdf)
  expect((await maria.get(back)).to).toContain('hant=received')
  expect(await sees(maria, `${draft}/bilagor?hant=received`)).toContain('tidplan.pdf')
  expect(await sees(maria, draft)).toContain('Senast ändrad av Namn MARIA')
  expect(await sees(maria, `${draft}/granska`)).toContain('1 250 000 kr')

  const { action, form } = formOn((await maria.get(`${draft}/granska`)).html, goesTo('/skicka'), declared)
  const sums = counted(at.table)
  const counting = at.person(
    'MARIA',
    { orgId: 'K0580', roles: ['applicant', 'signatory'] },
    { ...at.deps, table: { ...sums.table, write: at.table.write } },
  )
  const sent = await counting.post(action, form)
  expect(sums.calls).toEqual(['get', 'query', 'get', 'transact'])
  expect(sent.status).toBe(303)

  const id = caseIn(sent.to)
  expect(await sees(maria, sent.to)).toContain('I tid. Sista dag är 18 februari 2027 kl. 23.59.')
  expect((await maria.get(`/ansok/arende/${id}/kvittens.pdf`)).status).toBe(404)
  const [document] = await readCaseDocuments(at.table, '05', id)
  await scan(at, key, document?.versionId ?? '')
  await at.world.settle()
  expect(at.world.errors).toEqual([])
  const file = await maria.get(`/ansok/arende/${id}/kvittens.pdf`)
  expect((await fetch(file.to)).headers.get('content-disposition')).toContain(`kvittens-${id}.pdf`)

  const page = await sees(maria, `/ansok/arende/${id}`)
  expect(page).toContain('Handläggs')
  expect(page).toContain('Samtalsstöd')
  expect(page).toContain('Accepterad inte viruskontrollerad')
  expect(await sees(maria, `/ansok/arende/${id}/ansokan`)).toContain('Behovet har kartlagts.')
  await sees(maria, `/ansok/arende/${id}/kvittens`)
  expect(await sees(maria, '/ansok')).toContain('Länsstyrelsen handlägger ansökan')
  expect(await sees(maria, draft)).toContain('Ansökan är inskickad')

  const header = await readCase(at.table, '05', id)
  expect(header.flags).toEqual(['authority-not-shown'])
  expect(header.contentHash).toMatch(/^[0-9a-f]{64}$/)
  expect(findBreach(await readEvents(at.table, '05', id), header)).toBeNull()
  const stored = await readDraft(at.table, 'K0580', draftIn(draft))
  expect(stored?.sections.every(({ sealed }) => sealed === id)).toBe(true)
  expect(visited.length).toBeGreaterThan(20)
})
