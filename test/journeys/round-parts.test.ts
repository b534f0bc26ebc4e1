import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallPdf } from '../../infra/round/attachment.ts'
import { canaryOf } from '../../infra/round/canary.ts'
import { openCanaryWatch } from '../../infra/round/canary-watch.ts'
import { drawApplication } from '../../infra/round/content/draw-application.ts'
import { readRoundFlags, UsageError } from '../../infra/round/flags.ts'
import { inParallel } from '../../infra/round/in-parallel.ts'
import { judge, orderOfEquals } from '../../infra/round/judgement.ts'
import { scanLog } from '../../infra/round/log-scan.ts'
import { planRound, wholeRound } from '../../infra/round/plan.ts'
import { openProgress } from '../../infra/round/progress.ts'
import { sectionNames } from '../../shared/form/definition.ts'
import { parseSection } from '../../shared/form/parse.ts'
import { isOrganisationNumber } from '../../shared/register/organisation-number.ts'

const seeds = fc.integer({ min: 0, max: 100_000 })

describe('the plan of a round', () => {
  it('has every kommun and region once, and 20 invented kommunalförbund with right check digits', () => {
    const all = planRound(1, wholeRound).map(({ applicant }) => applicant)
    expect(new Set(all.map(({ key }) => key)).size).toBe(330)
    const federations = all.filter(({ kind }) => kind === 'kommunalforbund')
    expect(federations).toHaveLength(20)
    for (const { name, organisationNumber } of federations) {
      expect(name).toMatch(/^Exempelförbundet /)
      expect(isOrganisationNumber(organisationNumber ?? '')).toBe(true)
      expect(organisationNumber).toMatch(/^222000-/)
    }
    expect(all.filter(({ key }) => key === 'K0980' || key === 'R09').map(({ key }) => key)).toEqual(['K0980'])
  })

  it('is the same for a seed, another for another seed, and a small one is the beginning of a large one', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: wholeRound }), (seed, applications) => {
        expect(planRound(seed, applications)).toEqual(planRound(seed, wholeRound).slice(0, applications))
      }),
      { numRuns: 20 },
    )
    expect(planRound(1, 20)).not.toEqual(planRound(2, 20))
  })

  it('meets every fate among the first eight, in at most two counties', () => {
    const eight = planRound(1, 8)
    expect(new Set(eight.map(({ fate }) => fate))).toEqual(
      new Set([
        'ordinary',
        'late',
        'incomplete-answered',
        'incomplete-expired',
        'cost-barred',
        'all-barred',
        'withdrawn',
      ]),
    )
    expect(new Set(eight.map(({ applicant }) => applicant.county)).size).toBeLessThanOrEqual(2)
  })
})

describe('what the applicants write', () => {
  it('is taken by the form as it stands, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const plan of planRound(seed, wholeRound).slice(0, 40)) {
          const { sections, measures } = drawApplication(seed, plan, 2027)
          expect(measures.length).toBeGreaterThan(0)
          expect(measures.length).toBeLessThanOrEqual(4)
          for (const name of sectionNames) {
            if (name !== 'measures') expect(parseSection(name, sections[name]).problems).toEqual([])
          }
          for (const { costs } of measures)
            for (const { kronor, year } of costs) {
              expect(Number.isInteger(kronor) && kronor > 0).toBe(true)
              expect([2027, 2028]).toContain(year)
            }
        }
      }),
      { numRuns: 10 },
    )
  })

  it('leaves out the follow-up when it is to be incomplete, and bears a barred cost when it is to be barred', () => {
    const written = planRound(1, 60).map((plan) => ({ plan, application: drawApplication(1, plan, 2027) }))
    const barredIn = ({ application }: (typeof written)[number]) =>
      application.measures.map(({ costs }) => costs.filter(({ bar }) => bar !== null).length / costs.length)
    for (const each of written) {
      const { fate } = each.plan
      expect(each.application.sections.followup.plan === '').toBe(fate.startsWith('incomplete'))
      const barred = barredIn(each)
      if (fate === 'all-barred') expect(barred.every((share) => share === 1)).toBe(true)
      else if (fate === 'cost-barred') expect(barred[0]).toBeGreaterThan(0)
      else expect(barred.every((share) => share === 0)).toBe(true)
    }
  })

  it('asks for about one and a half times the frames, so that money must be chosen about', () => {
    const total = planRound(1, wholeRound)
      .flatMap((plan) => drawApplication(1, plan, 2027).measures)
      .flatMap(({ costs }) => costs)
      .reduce((so, { kronor }) => so + kronor, 0)
    expect(total).toBeGreaterThan(120_000_000)
    expect(total).toBeLessThan(220_000_000)
  })
})

describe('what the officers find', () => {
  it('has marks from 0 to 3 and a reason exactly where the kind is corrected', () => {
    for (const plan of planRound(3, 120)) {
      const application = drawApplication(3, plan, 2027)
      for (const [n, { kind, kindReason, marks }] of judge(3, plan, application).entries()) {
        expect(kindReason !== '').toBe(kind !== application.measures[n]?.kind)
        for (const mark of Object.values(marks)) expect([0, 1, 2, 3]).toContain(mark)
      }
    }
  })

  it('orders equals the same however they come', () => {
    const names = ['K0580', 'K0114', 'R05', 'K0880', 'K1080']
    const ordered = orderOfEquals(7, names, (name) => name)
    expect(orderOfEquals(7, names.toReversed(), (name) => name)).toEqual(ordered)
    expect(ordered.toSorted()).toEqual(names.toSorted())
  })
})

describe('the watch', () => {
  const mine = canaryOf(1, 'K0580')
  const watch = () => openCanaryWatch(new Map([[mine, { organisation: 'K0580', county: '05' }]]))

  it('lets the organisation and its county see what it wrote', () => {
    const eyes = watch()
    eyes.look({ organisation: 'K0580' }, `<p>${mine}</p>`, '/ansok')
    eyes.look({ county: '05' }, mine, '/lan')
    expect(eyes.findings()).toEqual([])
  })

  it('tells of anybody else, and of a watch that saw nothing', () => {
    const eyes = watch()
    expect(eyes.findings()).toHaveLength(1)
    eyes.look({ county: '05' }, mine, '/lan')
    eyes.look({ county: '03' }, mine, '/lan')
    eyes.look({ place: 'mail' }, mine, 'a mail')
    expect(eyes.findings()).toEqual(['03 saw K0580 at /lan', 'mail saw K0580 at a mail'])
  })
})

describe('the scan of the log', () => {
  const token = 'a'.repeat(42)
  it.each([
    ['{"at":"2027-02-18T22:59:59.000Z","case":"01K00000000000000000000583"}', []],
    ['organisation 212000-0449 and hash 811228987481122898748112289874', []],
    ['person 811228-9874', ['line 1: a personal number']],
    ['person 198112289874', ['line 1: a personal number']],
    [`cookie ${token}b`, ['line 1: a token']],
    [`cookie ${token}c`, []],
    ['Vi öppnar en mottagning', ['line 1: the text of an application']],
  ])('reads %s', (line, expected) => {
    expect(scanLog(line, new Set([`${token}b`]), ['Vi öppnar en mottagning'])).toEqual(expected)
  })
})

describe('the parts around', () => {
  it('makes a PDF whose table of objects points at them', () => {
    const file = Buffer.from(smallPdf(['Bilaga (exempel)', 'Årsplan'])).toString('latin1')
    const [, start = ''] = /startxref\n(\d+)/.exec(file) ?? []
    expect(file.slice(Number(start), Number(start) + 4)).toBe('xref')
    const offsets = [...file.matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at))
    expect(offsets.map((at, n) => file.startsWith(`${n + 1} 0 obj`, at))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
  })

  it('runs every job once, no more than so many at a time, and answers in order', async () => {
    let running = 0
    let most = 0
    const results = await inParallel([1, 2, 3, 4, 5], 2, async (job) => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      return job * 10
    })
    expect(results).toEqual([10, 20, 30, 40, 50])
    expect(most).toBe(2)
  })

  it('tells every tenth to a file and redraws one line in a terminal', () => {
    const written: string[] = []
    const target = { write: (text: string) => written.push(text) }
    const progress = openProgress(target, 20, () => 0)
    for (let n = 0; n < 20; n++) progress.step()
    expect(written).toHaveLength(10)
    expect(written.at(-1)).toContain('100 %')
    written.length = 0
    const live = openProgress({ ...target, isTTY: true }, 20, () => 0)
    live.step()
    expect(written[0]).toMatch(/^\r/)
    expect(written[0]).not.toContain('\n')
  })

  it.each([['--seed', 'x'], ['--applications', '0'], ['--applications', '331'], ['--unknown'], ['more']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readRoundFlags(args)).toThrow(UsageError)
    },
  )

  it('has the national round as its default', () => {
    expect(readRoundFlags([])).toEqual({
      seed: 1,
      applications: 330,
      keep: false,
      help: false,
      out: undefined,
    })
  })
})
