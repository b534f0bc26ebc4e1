import { chrome } from '../../../shared/web/chrome.ts'
import { Checkboxes, Radios } from '../../../shared/web/components/choices.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { maySign } from '../acting.ts'
import { texts } from '../text/texts.ts'
import { invitedAddress } from './address.ts'
import type { Invited } from './load-invited.ts'
import { confirmable, confirmableIn, partNames, partOptions } from './part-names.ts'
import { statementField, type WrittenConfirmation } from './read-confirmation.ts'
import { partsNow } from './standing.ts'

const text = texts.partners.confirm
const costs = ['nowhere', 'elsewhere'] as const

type View = {
  invited: Invited
  written: WrittenConfirmation
  problems?: readonly Problem[]
  /** Parts that changed while the page was open. */
  moved?: readonly string[]
}

/** Which version of each part is shown: a confirmation holds for nothing else. */
const Shown = ({ draft }: Pick<Invited, 'draft'>) => (
  <>
    {Object.entries(partsNow(draft, null))
      .filter(([name]) => confirmable.includes(name))
      .map(([name, hash]) => (
        <HiddenField key={name} name={`shown.${name}`} value={hash} />
      ))}
  </>
)

const Buttons = ({ session }: { session: Session }) =>
  maySign(session) ? (
    <div class="govuk-button-group">
      <SubmitButton name="action" value="confirm">
        {text.send}
      </SubmitButton>
      <SubmitButton kind="secondary" name="action" value="save">
        {text.save}
      </SubmitButton>
    </div>
  ) : (
    <>
      <Inset>{text.onlySignatory}</Inset>
      <SubmitButton name="action" value="save">
        {text.save}
      </SubmitButton>
    </>
  )

/** The partner's answer on other funding (4 §), and the confirmation by its signatory. */
export const confirmPage = (session: Session, view: View): string => {
  const { invited, written, problems = [], moved = [] } = view
  const { invitation, draft } = invited
  return page(
    chrome(session, {
      title: text.title,
      problems,
      back: { href: invitedAddress(draft.meta.id), text: texts.partners.invited.back },
      ...(moved.length === 0
        ? {}
        : { notice: { kind: 'warning' as const, text: text.moved(partNames(moved)) } }),
    }),
    <PostForm session={session} action={invitedAddress(draft.meta.id, '/bekrafta')}>
      <span class="sb-caption">
        <Around say={texts.partners.invited.title} name={invitation.ownerName} />
      </span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <Shown draft={draft} />
      <Radios
        name="costs"
        label={text.question}
        options={costs.map((value) => ({ value, text: texts.partners.costs[value] }))}
        value={written.costs}
        problem={problemText(problems, 'costs')}
      />
      <TextArea
        name="text"
        label={text.text}
        words={statementField.words}
        individuals="remind"
        rows={4}
        value={written.text}
        problem={problemText(problems, 'text')}
      />
      <Checkboxes
        name="parts"
        label={text.parts}
        options={partOptions(confirmableIn(draft))}
        values={written.parts}
        problem={problemText(problems, 'parts')}
      />
      <Inset>{texts.partners.invited.official}</Inset>
      <Buttons session={session} />
    </PostForm>,
  )
}
