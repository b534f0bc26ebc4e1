import { DomainError } from '../../domain/errors.ts'
import { chrome } from '../chrome.ts'
import { inBoth } from '../language.ts'
import { page } from '../layout.tsx'
import type { Response } from '../response.ts'
import { words } from '../text/words.ts'
import type { ErrorText } from './error-text.ts'
import { busy, errorTexts, systemFault } from './error-texts.ts'
import { busyEn, errorTextsEn, systemFaultEn } from './error-texts-en.ts'
import { overloaded } from './overloaded.ts'

const texts = inBoth({
  sv: { known: errorTexts, systemFault, busy },
  en: { known: errorTextsEn, systemFault: systemFaultEn, busy: busyEn },
})

/** The sentence for an error, by its name. Null reference means the error is the user's to mend. */
export const textOf = (error: unknown): { text: ErrorText; expected: boolean } => {
  if (error instanceof DomainError) {
    const text = texts.known[error.name]
    if (text !== undefined) return { text, expected: true }
  }
  if (error instanceof Error && overloaded.includes(error.name)) return { text: texts.busy, expected: true }
  return { text: texts.systemFault, expected: false }
}

export const errorPage = (error: unknown, reference: string): Response => {
  const { text, expected } = textOf(error)
  const html = page(
    chrome(null, { title: text.title, footer: { language: undefined } }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.what}</p>
      <p class="govuk-body">{text.next}</p>
      {!expected && (
        <p class="govuk-body">
          {words.errors.reference}: <code>{reference}</code>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {words.errors.toStart}
        </a>
      </p>
    </>,
  )
  return { kind: 'page', html, status: text.status }
}
