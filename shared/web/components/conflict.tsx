import { fieldId } from '../problem.ts'
import { words } from '../text/words.ts'
import { Radios } from './choices.tsx'
import { Written } from './summary-list.tsx'

type ConflictProps = {
  /** Name of the choice in the form. */
  name: string
  label: string
  mine: string
  saved: string
}

const text = words.conflict
const options = () => [
  { value: 'mine', text: text.useMine },
  { value: 'saved', text: text.useSaved },
]

/** Two people changed the same answer: both texts side by side, and a choice that starts at one's own. */
export const Conflict = ({ name, label, mine, saved }: ConflictProps) => {
  const heading = `${fieldId(name)}-rubrik`
  return (
    <section class="sb-conflict" aria-labelledby={heading}>
      <h2 class="govuk-heading-m" id={heading}>
        {label}
      </h2>
      <div class="sb-conflict__texts">
        <div class="sb-conflict__text sb-conflict__text--mine">
          <h3 class="sb-conflict__title">{text.mine}</h3>
          <Written text={mine} />
        </div>
        <div class="sb-conflict__text">
          <h3 class="sb-conflict__title">{text.saved}</h3>
          <Written text={saved} />
        </div>
      </div>
      <Radios
        name={name}
        label={
          <>
            {text.choose}
            <span class="govuk-visually-hidden"> {label}</span>
          </>
        }
        options={options()}
        value="mine"
        inline
      />
    </section>
  )
}
