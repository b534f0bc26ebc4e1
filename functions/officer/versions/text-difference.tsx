import { Written } from '../../../shared/web/components/summary-list.tsx'
import { sv } from '../text/sv.ts'
import type { Change } from './compare.ts'
import { type Part, partsOf, wholeParts } from './parts.ts'

const text = sv.versions

const Hidden = ({ children }: { children: string }) => (
  <span class="govuk-visually-hidden">{` ${children} `}</span>
)

/** Who listens hears where a change begins and ends; who sees has a line under or through it, and a colour. */
const Marked = ({ part }: { part: Part }) => {
  if (part.only === null) return part.text
  const Mark = part.only === 'before' ? 'del' : 'ins'
  return (
    <Mark>
      <Hidden>{text.marks[part.only].begins}</Hidden>
      {part.text}
      <Hidden>{text.marks[part.only].ends}</Hidden>
    </Mark>
  )
}

const Side = ({ title, parts }: { title: string; parts: readonly Part[] }) => (
  <div class="sb-conflict__text">
    <h4 class="sb-conflict__title">{title}</h4>
    {parts.length === 0 ? (
      <Written text="" />
    ) : (
      <p class="sb-written">
        {parts.map((part, n) => (
          <Marked key={n} part={part} />
        ))}
      </p>
    )}
  </div>
)

/** Two texts beside each other, stacked on a phone, with what differs marked within them. */
export const TextDifference = ({ change }: { change: Change }) => {
  const { before, after, whole } = change
  const parts = (whole ? wholeParts : partsOf)(before, after).filter((part) => part.text !== '')
  return (
    <div class="sb-conflict__texts">
      <Side title={text.before} parts={parts.filter(({ only }) => only !== 'after')} />
      <Side title={text.after} parts={parts.filter(({ only }) => only !== 'before')} />
    </div>
  )
}
