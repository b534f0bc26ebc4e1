import { confirmedBy } from '../../../shared/domain/receiver.ts'
import type { LineField, TextField as Text } from '../../../shared/form/definition.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { svReceivers } from '../text/sv-receivers.ts'
import { titleOf } from './mark.tsx'
import { nameOf, type Receiver, type ReceiverAccount } from './receiver.ts'

const text = svReceivers.form

const noteField: Text = { kind: 'text', name: 'note', label: text.note, words: 100 }
const supplierField: LineField = { kind: 'line', name: 'supplier', label: text.supplier, characters: 40 }

export type Posted = { how: string; note: string; supplier: string }

/** What stands in an empty form: the number the receiver had in the register last time. */
export const nothingPosted = ({ confirmations }: Pick<Receiver, 'confirmations'>): Posted => ({
  how: '',
  note: '',
  supplier: confirmations.find(({ supplierNumber }) => supplierNumber !== '')?.supplierNumber ?? '',
})

const problem = (field: string, wrong: string | undefined): Problem[] =>
  wrong === undefined ? [] : [{ field, text: wrong }]

export const readConfirmation = (form: Form) => {
  const posted: Posted = {
    how: one(form, 'how'),
    note: normalise(one(form, 'note')),
    supplier: normalise(one(form, 'supplier')),
  }
  const how = confirmedBy.safeParse(posted.how)
  const problems = [
    ...problem('how', how.success ? undefined : text.howMissing),
    ...problem('note', posted.note === '' ? text.noteMissing : textProblem(noteField, posted.note)),
    ...problem('supplier', textProblem(supplierField, posted.supplier)),
  ]
  return { posted, problems, how: problems.length > 0 || !how.success ? null : how.data }
}

type FormProps = {
  session: Session
  receiver: Receiver
  account: ReceiverAccount
  posted: Posted
  problems: readonly Problem[]
}

/** How the number was found to be the receiver's: what is asked is what the file says of it for ever. */
export const ConfirmForm = ({ session, receiver, account, posted, problems }: FormProps) => (
  <PostForm session={session} action={`/ekonomi/mottagare/${receiver.orgId}`}>
    <h2 class="govuk-heading-m">{text.title(titleOf(account).toLowerCase())}</h2>
    <WarningText>{text.warning}</WarningText>
    <HiddenField name="account" value={nameOf(account.payee)} />
    <HiddenField name="changedAt" value={account.changedAt} />
    <HiddenField name="times" value={String(account.confirmations.length)} />
    <Radios
      name="how"
      label={text.how}
      options={confirmedBy.options.map((value) => ({ value, text: svReceivers.hows[value] }))}
      value={posted.how}
      problem={problemText(problems, 'how')}
    />
    <TextArea
      name="note"
      label={text.note}
      hint={text.noteHint}
      words={noteField.words}
      rows={3}
      individuals="remind"
      value={posted.note}
      problem={problemText(problems, 'note')}
    />
    <TextField
      name="supplier"
      label={text.supplier}
      hint={text.supplierHint}
      width={20}
      value={posted.supplier}
      problem={problemText(problems, 'supplier')}
    />
    <SubmitButton>{text.send}</SubmitButton>
  </PostForm>
)
