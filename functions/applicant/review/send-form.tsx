import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'
import { AuthorityFields } from './authority-fields.tsx'
import { type Content, shownHash, versionsOf } from './content.ts'
import { declarations } from './declarations.ts'
import type { ReviewView } from './review-view.ts'

const text = texts.review

type SendProps = ReviewView & { session: Session; content: Content }

/** Carries what was shown, so that nothing else can be sent than what the signatory saw. */
export const SendForm = ({ session, content, declared = [], problems = [], ...view }: SendProps) => (
  <PostForm session={session} action={`/ansok/utkast/${view.draft.meta.id}/skicka`}>
    <h2 class="govuk-heading-m">{text.declare}</h2>
    <HiddenField name="instance" value={view.instance} />
    <HiddenField name="shown" value={shownHash(content)} />
    <HiddenField name="versions" value={versionsOf(view.draft)} />
    <Checkboxes
      name="declarations"
      label={text.declarations.label}
      hint={text.declarations.hint}
      options={declarations()}
      values={declared}
      problem={problemText(problems, 'declarations')}
    />
    <AuthorityFields {...view} />
    <Inset>{text.public}</Inset>
    <SubmitButton>{text.send}</SubmitButton>
  </PostForm>
)

/** Who can send, for those who cannot. */
export const AskSignatory = ({ signatories }: Pick<ReviewView, 'signatories'>) =>
  signatories.length === 0 ? (
    <Inset>{text.cannotNobody}</Inset>
  ) : (
    <Inset>
      <p class="govuk-body">{text.cannot}</p>
      <ul class="govuk-list govuk-list--bullet">
        {signatories.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Inset>
  )
