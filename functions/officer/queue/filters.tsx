import type { Counts } from '../../../shared/aws/lists.ts'
import { deskCounter, kindLists, lookAtLists, statusLists } from '../../../shared/domain/lists.ts'
import { TabLinks } from '../../../shared/web/components/tab-links.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { wordsOf } from './choice-words.ts'
import { addressOf, type Choice, type Filter } from './filter.ts'

const text = sv.filters

type FiltersProps = { filter: Filter; counts: Counts; unsent: number; session: Session }

const countOf = (choice: Choice, { counts, unsent, session }: FiltersProps): number => {
  if (choice === '') return counts('all')
  if (choice === 'mina') return counts(deskCounter(session.subject))
  if (choice === 'utan-handlaggare') return counts(deskCounter(null))
  return choice === 'epost' ? unsent : counts(choice)
}

const linksTo = (choices: readonly Choice[], props: FiltersProps) =>
  choices.map((choice) => ({
    href: addressOf({ round: props.filter.round, choice }),
    text: text.counted(wordsOf(choice).name, countOf(choice, props)),
    current: choice === props.filter.choice,
  }))

const Links = ({
  heading,
  choices,
  ...props
}: FiltersProps & { heading: string; choices: readonly Choice[] }) => (
  <nav class="sb-filters" aria-label={heading}>
    <span class="sb-filters__heading">{heading}</span>
    <ul class="sb-filters__list">
      {linksTo(choices, props).map(({ href, text: name, current }) => (
        <li key={href}>
          <a class="sb-filters__link" href={href} aria-current={current ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Every list with its count, each at an address of its own. */
export const Filters = (props: FiltersProps) => {
  const { choice } = props.filter
  const own: readonly Choice[] = holds(props.session, 'officer') ? ['', 'mina'] : ['']
  const inDetails = [...statusLists, ...kindLists].some((list) => list === choice)
  return (
    <>
      <TabLinks label={text.label} tabs={linksTo([...own, 'utan-handlaggare'], props)} />
      <Links heading={text.lookAt} choices={[...lookAtLists, 'epost']} {...props} />
      <details class="govuk-details" open={inDetails}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.more}</span>
        </summary>
        <div class="govuk-details__text">
          <Links heading={text.status} choices={statusLists} {...props} />
          <Links heading={text.kind} choices={kindLists} {...props} />
        </div>
      </details>
    </>
  )
}
