import type { Head } from '../../../shared/proof/published.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import type { Visit } from '../../../shared/web/http/route.ts'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { words } from '../text/words.ts'
import { Roots } from './roots.tsx'
import { type Said, VerdictOn } from './verdict.tsx'
import { VerifyForm } from './verify-form.tsx'

const text = words.verify

export type VerifyView = {
  pasted: string
  problems?: readonly Problem[]
  verdict?: Said
  /** Published roots, the newest first. */
  heads: readonly Head[]
}

const How = () => (
  <>
    <h2 class="govuk-heading-m">{text.how.title}</h2>
    {text.how.paragraphs.map((paragraph) => (
      <p class="govuk-body" key={paragraph}>
        {paragraph}
      </p>
    ))}
  </>
)

/** Where anyone checks a receipt, and sees the roots that are published. */
export const verifyPage = (
  session: Visit['session'],
  { pasted, problems = [], verdict, heads }: VerifyView,
): string =>
  page(
    chrome(session, {
      title: text.title,
      path: '/kvittens',
      problems,
      back: { href: '/', text: words.toStart },
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      {verdict === undefined ? (
        <p class="govuk-body-l">{text.lead}</p>
      ) : (
        <>
          <VerdictOn verdict={verdict} newest={heads[0]} />
          <h2 class="govuk-heading-m">{text.again}</h2>
        </>
      )}
      <VerifyForm session={session} pasted={pasted} problems={problems} />
      <How />
      <Roots heads={heads} />
    </>,
  )
