import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { sectionNames } from '../../shared/form/definition.ts'
import { sectionOf } from '../../shared/form/forms.ts'
import { type Body, parseSection } from '../../shared/form/parse.ts'
import { SectionForm } from '../../shared/form/render.tsx'

const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What a browser would send of a rendered form, its buttons left alone. */
const submitted = (html: string): Record<string, string | string[]> => {
  const sent: Record<string, string | string[]> = {}
  const add = (name: string | undefined, value: string) => {
    if (name) sent[name] = sent[name] === undefined ? plain(value) : [sent[name], plain(value)].flat()
  }
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  const control =
    /<((?:input|textarea|select)(?:\s[a-z-]+(?:="[^"]*")?)*)\s*\/?>(?:([^<]*)<\/textarea>|((?:<option.*?<\/option>)+))?/gs
  for (const [, tag = '', area = '', options = ''] of html.matchAll(control)) {
    const name = attribute(tag, 'name')
    const all = options.split('<option').slice(1)
    const chosen = all.find((one) => /\bselected\b/.test(one)) ?? all[0] ?? ''
    if (tag.startsWith('textarea')) add(name, area)
    else if (tag.startsWith('select')) add(name, attribute(chosen, 'value') ?? '')
    else if (!/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
      add(name, attribute(tag, 'value') ?? '')
  }
  return sent
}

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('</textarea><script>', '"&amp;<', '12,50', '1 250 kr'),
)
const measures: fc.Arbitrary<Body> = fc
  .tuple(
    fc.array(fc.tuple(word, word, word, fc.constantFrom('leaving-violence', 'other', '')), {
      minLength: 1,
      maxLength: 4,
    }),
    word,
    fc.integer({ min: 2026, max: 2035 }),
  )
  .map(([list, amount, year]) =>
    Object.fromEntries(
      list.flatMap(([title, description, what, kind], index) => [
        [`measures.${index}.id`, `M${index * 2 + 1}`],
        [`measures.${index}.title`, title],
        [`measures.${index}.description`, description],
        [`measures.${index}.kind`, kind],
        [`measures.${index}.costs.0.id`, '5'],
        [`measures.${index}.costs.0.what`, what],
        [`measures.${index}.costs.0.year`, String(year)],
        [`measures.${index}.costs.0.amount`, amount],
      ]),
    ),
  )

describe('a section on the page', () => {
  it('sent again without a change, keeps everything', () => {
    fc.assert(
      fc.property(measures, (body) => {
        const first = parseSection('measures', body)
        const html = renderToString(
          <SectionForm section={sectionOf('measures')} written={first.written} problems={first.problems} />,
        )
        const second = parseSection('measures', submitted(html))
        expect(second).toEqual(first)
      }),
      { seed: 5 },
    )
  })

  it('keeps chosen areas', () => {
    const first = parseSection('areas', { areas: ['exploitation', 'honour'] })
    const html = renderToString(
      <SectionForm section={sectionOf('areas')} written={first.written} problems={[]} />,
    )
    expect(submitted(html)).toEqual({ areas: ['honour', 'exploitation'] })
  })

  it.each(sectionNames)('%s asks every question it checks', (name) => {
    const { written } = parseSection(name, {})
    const html = renderToString(<SectionForm section={sectionOf(name)} written={written} problems={[]} />)
    for (const field of sectionOf(name).fields) expect(html).toContain(`name="${field.name}"`)
    const { list } = sectionOf(name)
    for (const field of list?.fields ?? []) expect(html).toContain(`name="${list?.name}.0.${field.name}"`)
    for (const field of sectionOf(name).list?.list?.fields ?? [])
      expect(html).toContain(`name="measures.0.costs.0.${field.name}"`)
  })

  it('says once what a section rests on, and at each field where it differs', () => {
    const html = (name: 'centre' | 'need') =>
      renderToString(
        <SectionForm section={sectionOf(name)} written={parseSection(name, {}).written} problems={[]} />,
      )
    expect(html('centre').match(/Länsstyrelsen frågar/g)).toHaveLength(1)
    expect(html('need')).toContain('Krävs enligt 5\u00a0§\u00a02.')
  })

  it('Enter saves: the first button is not one that removes', () => {
    const { written } = parseSection('measures', { 'measures.1.title': 'x', 'measures.2.title': 'y' })
    const html = renderToString(
      <SectionForm section={sectionOf('measures')} written={written} problems={[]} />,
    )
    expect(/<button[^>]*>/.exec(html)?.[0]).toContain('value="save"')
  })
})
