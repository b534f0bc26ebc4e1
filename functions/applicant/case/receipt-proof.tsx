import type { Inclusion } from '../../../shared/proof/published.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'

const text = texts.proof

type Link = { href: string; words: string }

const linksOf = (address: string, proof: Inclusion | null): Link[] => [
  { href: `${address}/kvittens.json`, words: text.data },
  ...(proof === null ? [] : [{ href: `/kvittens/bevis/${proof.receipt}`, words: text.inclusion }]),
  { href: '/kvittens', words: text.check },
]

/** How the receipt can be proved: its data, its place under a published root once there is one, and where it is checked. */
export const ReceiptProof = ({ address, proof }: { address: string; proof: Inclusion | null }) => (
  <>
    <h2 class="govuk-heading-m">{text.title}</h2>
    <p class="govuk-body">{text.intro}</p>
    <p class="govuk-body">
      {proof === null ? text.waiting : text.published(proof.head.number, formatDay(proof.head.day))}
    </p>
    <ul class="govuk-list">
      {linksOf(address, proof).map(({ href, words }) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  </>
)
