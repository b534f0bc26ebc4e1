import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { en as applicantEn } from '../../functions/applicant/text/en.ts'
import { aboutEn } from '../../functions/public/text/about-en.ts'
import { accessibilityEn } from '../../functions/public/text/accessibility-en.ts'
import { en as publicEn } from '../../functions/public/text/en.ts'
import { personalDataEn } from '../../functions/public/text/personal-data-en.ts'
import { Select } from '../../shared/web/components/select.tsx'
import { Written } from '../../shared/web/components/summary-list.tsx'
import { Around, Swedish } from '../../shared/web/components/swedish.tsx'
import { errorTextsEn } from '../../shared/web/http/error-texts-en.ts'
import { type Language, speak } from '../../shared/web/language.ts'
import { page } from '../../shared/web/layout.tsx'
import { swedishTerms } from '../../shared/web/swedish-terms.ts'
import { en } from '../../shared/web/text/en.ts'
import { enEligibility } from '../../shared/web/text/en-eligibility.ts'
import { enForm } from '../../shared/web/text/en-form.ts'

const inLanguage = (language: Language, content: () => Parameters<typeof renderToString>[0]) =>
  speak({ language, other: null }, () => renderToString(content()))

const pageIn = (lang: Language, text: string, tip = text) =>
  speak({ language: lang, other: null }, () =>
    page({ title: text, lang, assets: { css: '/x.css' }, navigation: [], footer: {} }, [
      <p title={tip}>{text}</p>,
      <textarea>{text}</textarea>,
      <select>
        <option>{text}</option>
      </select>,
    ]),
  )

describe('what is Swedish in an English page (WCAG 3.1.2)', () => {
  const title = (name: string) => `Application from ${name}, sent`

  test('a name says so, alone and within a sentence', () => {
    expect(inLanguage('en', () => <Swedish>Östergötlands län</Swedish>)).toBe(
      '<span lang="sv">Östergötlands län</span>',
    )
    expect(inLanguage('en', () => <Around say={title} name="Tierps kommun" />)).toBe(
      'Application from <span lang="sv">Tierps kommun</span>, sent',
    )
  })

  test('a name among choices says so, and what somebody has written', () => {
    const options = [
      { value: '05', text: 'Östergötlands län', swedish: true },
      { value: 'x', text: 'Elsewhere' },
    ]
    const select = inLanguage('en', () => <Select name="a" label="A" options={options} value="" />)
    expect(select).toContain('<option value="05" lang="sv">')
    expect(select).toContain('<option value="x">')
    expect(inLanguage('en', () => <Written text="Vi öppnar" />)).toContain('lang="sv"')
    expect(inLanguage('en', () => <Written text="Support" translated />)).not.toContain('lang')
  })

  test('a word of the law is in italics and says so, in running text and nowhere else', () => {
    const html = pageIn('en', 'An official document (allmän handling) (PDF)', 'x > (allmän handling)')
    expect(html).toContain('>An official document (<i lang="sv">allmän handling</i>) (PDF)</p>')
    expect(html).toContain('<title>An official document (allmän handling) ')
    expect(html).toContain('title="x > (allmän handling)"')
    expect(html).toContain('<textarea>An official document (allmän handling) ')
    expect(html).toContain('<option>An official document (allmän handling) ')
  })

  test('in a Swedish page nothing says it', () => {
    const shown = inLanguage('sv', () => (
      <>
        <Swedish>Östergötlands län</Swedish>
        <Around say={title} name="Tierps kommun" />
        <Written text="Vi öppnar" />
      </>
    ))
    expect(shown).not.toContain('lang')
    expect(pageIn('sv', 'Text (allmän handling)')).toContain('>Text (allmän handling)</p>')
  })
})

describe('the English texts', () => {
  const catalogues = { en, publicEn, applicantEn, enForm, enEligibility, errorTextsEn, aboutEn }
  const pages = { accessibilityEn, personalDataEn }
  const said = (texts: object): string[] =>
    Object.values(texts).flatMap((value: unknown) => {
      if (typeof value === 'string' || typeof value === 'function') return [String(value)]
      return typeof value === 'object' && value !== null ? said(value) : []
    })
  const known: ReadonlySet<string> = new Set(swedishTerms)
  const english =
    /^(PDF|JSON|UTC|Digg|Merkle|optional|you|three questions|opens in a new tab|needed to send in|not among the partners|Swedish (region|time))$/

  test('have no word in brackets that is neither English nor known as Swedish', () => {
    const bracketed = said({ ...catalogues, ...pages }).flatMap((text) =>
      [...text.matchAll(/ \(([\p{L} -]+)\)/gu)].map((match) => match[1] ?? ''),
    )
    expect(bracketed.length).toBeGreaterThan(40)
    expect(bracketed.filter((words) => !known.has(words) && !english.test(words))).toEqual([])
  })
})
