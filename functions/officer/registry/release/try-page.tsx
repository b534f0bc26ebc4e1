import { releaseHow } from '../../../../shared/domain/release.ts'
import { marksOn } from '../../../../shared/domain/secrecy.ts'
import { Radios } from '../../../../shared/web/components/choices.tsx'
import { HiddenField } from '../../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import { WarningText } from '../../../../shared/web/components/warning-text.tsx'
import type { Problem } from '../../../../shared/web/problem.ts'
import { type Form, one } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { ActForm } from '../../act-form.tsx'
import { taskPage } from '../../case/case-page.tsx'
import type { CaseView } from '../../case/read-view.ts'
import { type Shown, shown } from '../../proposal/fields.tsx'
import { sv } from '../../text/sv.ts'
import type { CaseItem } from '../case-items.ts'
import { SecrecyWarning } from '../secrecy/marked.tsx'
import { howOf, pagesOf, provisionOf, textOf } from './fields.ts'

const text = sv.release

type ItemProps = Shown & { view: CaseView; item: CaseItem }

const rowsFor = (written: string): number => Math.min(20, Math.max(3, written.split('\n').length + 2))

const Content = ({ item, view, ...form }: ItemProps) => {
  if ('document' in item)
    return (
      <>
        <p class="govuk-body">
          <a class="govuk-link" href={`/lan/arende/${view.header.id}/dokument/${item.document.id}`}>
            {text.open}
          </a>
        </p>
        <TextField
          {...shown(form, pagesOf(item.target))}
          label={text.pages}
          hint={text.pagesHint}
          width={20}
        />
      </>
    )
  const name = textOf(item.target)
  const written = form.form[name] === undefined ? item.text : one(form.form, name)
  return (
    <TextArea
      {...shown(form, name)}
      value={written}
      label={text.text}
      hint={text.textHint}
      rows={rowsFor(written)}
    />
  )
}

/** Each marked item waits for a decision of its own; of the others all leaves until somebody says otherwise. */
const Item = ({ view, item, ...form }: ItemProps) => {
  const { target, label } = item
  const marked = marksOn(view.marks, target).length > 0
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">{label}</h2>
      <SecrecyWarning marks={view.marks} target={target} />
      {marked && <WarningText>{text.marked}</WarningText>}
      <Radios
        {...shown(form, howOf(target))}
        value={one(form.form, howOf(target)) || (marked ? '' : 'whole')}
        label={text.how}
        options={releaseHow.options.map((value) => ({ value, text: text.hows[value] }))}
      />
      <Content view={view} item={item} {...form} />
      <TextField
        {...shown(form, provisionOf(target))}
        label={text.provision}
        hint={text.provisionHint}
        width={10}
      />
    </section>
  )
}

type View = { view: CaseView; items: readonly CaseItem[]; form: Form; problems?: readonly Problem[] }

/** A named person tries each item: whole, in part or not at all. */
export const tryPage = ({ view, items, form, problems = [] }: View): Response => {
  const { session, header, newId } = view
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.tryTitle, problems },
    <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/lamna-ut`}>
      <HiddenField name="post" value={items.map(({ target }) => target).join(' ')} />
      {items.map((item) => (
        <Item key={item.target} view={view} item={item} {...fields} />
      ))}
      <TextField {...shown(fields, 'askedBy')} label={text.askedBy} hint={text.askedByHint} />
      <SubmitButton name="action" value="preview">
        {text.preview}
      </SubmitButton>
    </ActForm>,
  )
}
