import type { ReleasePart } from '../../../../shared/domain/release.ts'
import { provisionText } from '../../../../shared/domain/secrecy.ts'
import { HiddenField } from '../../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { Written } from '../../../../shared/web/components/summary-list.tsx'
import { type Form, one } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { ActForm } from '../../act-form.tsx'
import { taskPage } from '../../case/case-page.tsx'
import type { CaseView } from '../../case/read-view.ts'
import { sv } from '../../text/sv.ts'

const text = sv.release

/** How a part leaves, in words. */
export const howText = (part: ReleasePart): string => {
  const why = part.provision === null ? '' : provisionText(part.provision)
  if (part.how === 'refused') return text.refusedText(why)
  if (part.how === 'parts' && part.kind === 'file') return text.pagesGone(part.pages.join(', '), why)
  return text.whole
}

const Part = ({ part }: { part: ReleasePart }) => (
  <section class="sb-item">
    <h2 class="govuk-heading-m">{part.label}</h2>
    {part.kind === 'text' && part.how !== 'refused' ? (
      <Written text={part.text} />
    ) : (
      <p class="govuk-body">{howText(part)}</p>
    )}
  </section>
)

const carried = (form: Form): [string, string][] =>
  Object.keys(form)
    .filter((name) => name !== 'action' && name !== 'instance')
    .map((name) => [name, one(form, name)])

/** Everything as it will leave, before it does. */
export const previewPage = (view: CaseView, parts: readonly ReleasePart[], form: Form): Response =>
  taskPage(
    { session: view.session, header: view.header, title: text.previewTitle },
    <>
      <p class="govuk-body">{text.previewText}</p>
      {parts.map((part) => (
        <Part key={part.target} part={part} />
      ))}
      <ActForm
        session={view.session}
        instance={view.newId()}
        action={`/lan/arende/${view.header.id}/lamna-ut`}
      >
        {carried(form).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <div class="govuk-button-group">
          <SubmitButton name="action" value="release">
            {text.go}
          </SubmitButton>
          <SubmitButton kind="secondary" name="action" value="change">
            {text.change}
          </SubmitButton>
        </div>
      </ActForm>
    </>,
  )
