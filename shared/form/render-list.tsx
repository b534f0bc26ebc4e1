import { HiddenField } from '../web/components/hidden-field.tsx'
import { SubmitButton } from '../web/components/submit-button.tsx'
import { fieldId, type Problem, problemText } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'
import { allOptional, isShown, type List } from './definition.ts'
import { Fields } from './render-field.tsx'
import { PasteBox } from './render-paste.tsx'
import { AmountSum } from './render-sum.tsx'
import { shownItems, textOf, type Written } from './written.ts'

type ListProps = {
  list: List
  written: Written
  path: string
  at: string
  problems: readonly Problem[]
  notes?: readonly Problem[] | undefined
}

const ListProblem = ({ field, problems }: { field: string; problems: readonly Problem[] }) => {
  const text = problemText(problems, field)
  return text ? <p class="govuk-error-message">{text}</p> : null
}

type RemoveProps = { list: List; value: string; place: number; short?: boolean }

const RemoveButton = ({ list, value, place, short }: RemoveProps) => (
  <SubmitButton kind="secondary" quiet name="action" value={`remove-${list.act}:${value}`}>
    {formWords.remove}
    <span class={short ? 'govuk-visually-hidden' : undefined}>{` ${list.itemInText} ${place + 1}`}</span>
  </SubmitButton>
)

const AddButton = ({ list, at }: { list: List; at: string }) => (
  <SubmitButton kind="secondary" name="action" value={`add-${list.act}${at && `:${at}`}`}>
    {list.add}
  </SubmitButton>
)

/** Cost lines: short fields beside each other. */
const Lines = ({ list, written, path, at, problems, notes }: ListProps) => {
  const items = shownItems(written, list)
  const name = path + list.name
  return (
    <fieldset class="sb-lines" id={fieldId(name)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{formWords.costs}</legend>
      {list.hint && <p class="govuk-hint">{list.hint}</p>}
      <ListProblem field={name} problems={problems} />
      {items.map((item, index) => (
        <fieldset class="sb-line" key={textOf(item, 'id')}>
          <legend class="govuk-visually-hidden">
            {list.item} {index + 1}
          </legend>
          <HiddenField name={`${name}.${index}.id`} value={textOf(item, 'id')} />
          <Fields
            fields={list.fields}
            written={item}
            path={`${name}.${index}.`}
            problems={problems}
            notes={notes}
            basis={false}
          />
          <RemoveButton list={list} value={`${at}.${index}`} place={index} short />
        </fieldset>
      ))}
      <AmountSum items={items} name={name} />
      {items.length < list.maximum && <AddButton list={list} at={at} />}
      {list.pasted && (
        <PasteBox pasted={list.pasted} written={written} path={path} at={at} problems={problems} />
      )}
    </fieldset>
  )
}

/** The items of a section's list, each with its fields, what it holds and its buttons. */
export const Items = ({ list, written, problems, notes }: Omit<ListProps, 'path' | 'at'>) => {
  const items = shownItems(written, list)
  const free = allOptional(list.fields.filter(isShown))
  return (
    <div id={fieldId(list.name)}>
      {free && <p class="sb-basis">{formWords.allOptional}</p>}
      <ListProblem field={list.name} problems={problems} />
      {items.map((item, index) => (
        <fieldset class="sb-item" key={textOf(item, 'id')}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
            <h2 class="govuk-fieldset__heading">
              {list.item} {index + 1}
            </h2>
          </legend>
          <HiddenField name={`${list.name}.${index}.id`} value={textOf(item, 'id')} />
          <Fields
            fields={list.fields}
            written={item}
            path={`${list.name}.${index}.`}
            problems={problems}
            notes={notes}
            basis={!free}
          />
          {list.list && (
            <Lines
              list={list.list}
              written={item}
              path={`${list.name}.${index}.`}
              at={String(index)}
              problems={problems}
              notes={notes}
            />
          )}
          {items.length > 1 && <RemoveButton list={list} value={String(index)} place={index} />}
        </fieldset>
      ))}
      {items.length < list.maximum && <AddButton list={list} at="" />}
    </div>
  )
}
