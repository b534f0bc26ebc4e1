import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../../functions/officer/routes.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { visitor } from '../harness/pages.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
const ids: string[] = []
beforeAll(async () => {
  county = await startCounty()
  for (const name of ['Alfa kommun', 'Beta kommun', 'Gamma kommun']) {
    ids.push((await county.submitted({ name })).id)
    county.world.clock.advance(24 * 3_600_000)
  }
  const numbered = await county.send(county.registrar, `/lan/arende/${ids[1]}/diarienummer`, {
    diarienummer: '801-77-2027',
  })
  expect(numbered.status).toBe(303)
  await county.send(county.officer, `/lan/arende/${ids[2]}/meddelanden`, { text: 'Hej.', seen: '99' })
  await county.world.settle()
})
afterAll(() => county.world.close())

const bodyOf = (html: string) =>
  html.includes('<tbody') ? textOf(html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>'))) : ''
const sought = async (query: Record<string, string>, who = county.registrar) => {
  const { html, status } = await who.get(`/lan/diarium?${new URLSearchParams({ ar: '2027', ...query })}`)
  await expectSound(html)
  return { html, status, rows: bodyOf(html) }
}
const named = (rows: string): string[] => ['Alfa', 'Beta', 'Gamma'].filter((name) => rows.includes(name))

describe('a search in the diary', () => {
  test.each([
    [{ fran: '2027-01-12' }, ['Beta', 'Gamma']],
    [{ till: '2027-01-12' }, ['Alfa', 'Beta']],
    [{ fran: '2027-01-12', till: '2027-01-12' }, ['Beta']],
    [{ part: 'alfa' }, ['Alfa']],
    [{ nummer: '801-77-2027' }, ['Beta']],
    [{ ord: 'MEDDELANDE' }, ['Gamma']],
    [{ ord: 'ansökan', part: 'gamma', fran: '2027-01-13' }, ['Gamma']],
  ])('%j finds %j', async (query, found) => {
    const { rows } = await sought(query)
    expect(named(rows)).toEqual(found)
  })

  test('by the case’s own id, whole or in part', async () => {
    expect(named((await sought({ nummer: ids[0] ?? '' })).rows)).toEqual(['Alfa'])
    expect(named((await sought({ nummer: (ids[2] ?? '').slice(-8).toLowerCase() })).rows)).toEqual(['Gamma'])
  })

  test('has the authority’s number in place of the id once it is set, and the line as it was made', async () => {
    const { rows } = await sought({ part: 'beta' })
    expect(rows).toContain('801-77-2027 Från Beta kommun Ansökan om statsbidrag')
    expect(rows).not.toContain(ids[1])
    const [first] = await readEvents(county.world.table, '05', ids[1] ?? '')
    const line = await county.world.table.get(keys.diary('05', '2027', '2027-01-12', ids[1] ?? '', 1))
    expect(first?.kind).toBe('Submitted')
    expect(JSON.stringify(line)).not.toContain('801-77-2027')
  })

  test('warns against searching for people by what is sensitive', async () => {
    expect(textOf((await sought({})).html)).toContain('3 kap. 3 § lagen 2018:218')
  })

  test.each([
    [{ fran: '31 februari' }, 'år, månad och dag'],
    [{ till: '2026-12-31' }, 'under 2027'],
    [{ fran: '2027-02-02', till: '2027-02-01' }, 'före den första'],
  ])('%j is told at its field', async (query, said) => {
    const { html, status } = await sought(query)
    expect(status).toBe(422)
    expect(textOf(html)).toContain(said)
  })

  test('takes what is written as text', async () => {
    const { html } = await sought({ ord: '"><script>alert(1)</script>', nummer: "' OR 1=1", part: '%' })
    expect(html).not.toContain('<script>alert')
    expect(textOf(html)).toContain('Ingen handling under året svarar mot sökningen.')
  })

  test('reads the diary by one query a page, and goes on where the page ended', async () => {
    const lines = Array.from({ length: 120 }, (_, n) => {
      const key = keys.diary(
        '05',
        '2025',
        `2025-03-${String((n % 28) + 1).padStart(2, '0')}`,
        ids[0] ?? '',
        n,
      )
      const line = {
        day: key.sk.slice(0, 10),
        case: ids[0],
        version: n,
        matter: 'Submitted',
        direction: 'in',
        party: { orgId: 'K0580', name: n % 2 === 0 ? 'Jämn' : 'Udda' },
      }
      return put({ ...key, line })
    })
    for (const line of lines) await county.world.table.write(line)
    let queries = 0
    const counting = visitor(
      routes,
      {
        ...county.deps,
        forCounty: (code: string) => {
          const store = county.world.forCounty(code)
          const query: typeof store.table.query = (asked) => {
            queries += 1
            return store.table.query(asked)
          }
          return { ...store, table: { ...store.table, query } }
        },
      },
      { subject: 'REGISTRAR-1', tenant: county.registrar.session.tenant, roles: ['registrar'] },
    )
    const first = await counting.get('/lan/diarium?ar=2025&part=udda')
    expect(queries).toBe(1)
    expect(first.html.match(/Från Udda/g)).toHaveLength(50)
    const next =
      /href="(\/lan\/diarium\?[^"]*sida=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await counting.get(next)
    expect(queries).toBe(2)
    expect(second.html.match(/Från Udda/g)).toHaveLength(10)
    expect(second.html).not.toContain('rel="next"')
  })
})

test('another county finds nothing of it, by no word and no number', async () => {
  const other = county.person('REGISTRAR-1', ['registrar'], '03')
  const queries: Record<string, string>[] = [{}, { part: 'alfa' }, { nummer: '801-77-2027' }]
  for (const query of [...queries, { nummer: ids[0] ?? '' }]) {
    const { rows } = await sought(query, other)
    expect(named(rows)).toEqual([])
  }
  const own = await queryAll(county.world.table, { pk: 'C#03#DIARY#2027' })
  expect(own).toEqual([])
})

describe('the diary of a case', () => {
  test('has each of its documents with its number in the case, day, party and matter, and no other case’s', async () => {
    const id = ids[2] ?? ''
    await county.send(county.officer, `/lan/arende/${id}/anteckning`, { text: 'Ringde växeln.' })
    await county.send(county.registrar, `/lan/arende/${id}/handling`, {
      direction: 'in',
      party: 'Polismyndigheten',
      day: '2027-01-13',
      about: 'Yttrande',
    })
    await county.world.settle()
    const events = await readEvents(county.world.table, '05', id)
    const numberOf = (kind: string) => events.find((each) => each.kind === kind)?.version
    for (const who of [county.officer, county.decider, county.manager, county.registrar]) {
      const { html, status } = await who.get(`/lan/arende/${id}/diarium`)
      expect(status).toBe(200)
      await expectSound(html)
      const rows = html
        .slice(html.indexOf('<tbody'))
        .split('<tr')
        .slice(1)
        .map((row) => textOf(`<tr${row}`).trim())
      expect(rows).toEqual([
        expect.stringMatching(
          `^${numberOf('PaperRegistered')} 13 januari 2027 Från Polismyndigheten Yttrande`,
        ),
        expect.stringMatching(
          `^${numberOf('NoteWritten')} 14 januari 2027 Rör Gamma kommun Tjänsteanteckning`,
        ),
        expect.stringMatching(`^${numberOf('MessageSent')} 14 januari 2027 Till Gamma kommun Meddelande`),
        expect.stringMatching('^1 13 januari 2027 Från Gamma kommun Ansökan om statsbidrag'),
      ])
      expect(html).not.toContain('Ringde växeln')
    }
  })

  test('is called by the authority’s number once it is set', async () => {
    const { html } = await county.officer.get(`/lan/arende/${ids[1]}/diarium`)
    expect(textOf(html)).toContain('Inkommet och upprättat i 801-77-2027')
  })
})
