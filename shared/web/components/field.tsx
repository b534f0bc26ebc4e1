import type { ComponentChildren } from 'preact'
import { fieldId } from '../problem.ts'
import { words } from '../text/words.ts'

/** What every field has. The id of the control follows from its name, so that a problem leads to it. */
export type FieldProps = {
  name: string
  label: ComponentChildren
  hint?: string | undefined
  problem?: string | undefined
  /** The label is the page's heading: a page with one question. */
  heading?: boolean | undefined
}

const hintId = (name: string) => `${fieldId(name)}-hint`
const problemId = (name: string) => `${fieldId(name)}-fel`

/** Points the control at its hint and its problem, for those who hear the page. */
export const describedBy = ({
  name,
  hint,
  problem,
}: Pick<FieldProps, 'name' | 'hint' | 'problem'>): string | undefined =>
  [hint && hintId(name), problem && problemId(name)].filter(Boolean).join(' ') || undefined

const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) =>
  hint && (
    <div id={hintId(name)} class="govuk-hint">
      {hint}
    </div>
  )

const FieldProblem = ({ name, problem }: Pick<FieldProps, 'name' | 'problem'>) =>
  problem && (
    <p id={problemId(name)} class="govuk-error-message">
      <span class="govuk-visually-hidden">{words.errorPrefix} </span>
      {problem}
    </p>
  )

const groupClass = (problem: string | undefined) =>
  `govuk-form-group${problem ? ' govuk-form-group--error' : ''}`

const Label = ({ name, label, heading }: FieldProps) => {
  const element = (
    <label class={`govuk-label ${heading ? 'govuk-label--l' : 'govuk-label--s'}`} for={fieldId(name)}>
      {label}
    </label>
  )
  return heading ? <h1 class="govuk-label-wrapper">{element}</h1> : element
}

/** Label, hint and problem around one control. */
export const Field = ({ children, ...field }: FieldProps & { children: ComponentChildren }) => (
  <div class={groupClass(field.problem)}>
    <Label {...field} />
    <Hint name={field.name} hint={field.hint} />
    <FieldProblem name={field.name} problem={field.problem} />
    {children}
  </div>
)

/** Legend, hint and problem around several controls that answer one question. */
export const FieldGroup = ({ children, ...field }: FieldProps & { children: ComponentChildren }) => (
  <div class={groupClass(field.problem)}>
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
      <legend
        class={`govuk-fieldset__legend ${field.heading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s'}`}
      >
        {field.heading ? <h1 class="govuk-fieldset__heading">{field.label}</h1> : field.label}
      </legend>
      <Hint name={field.name} hint={field.hint} />
      <FieldProblem name={field.name} problem={field.problem} />
      {children}
    </fieldset>
  </div>
)
