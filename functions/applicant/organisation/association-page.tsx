import type { LineField } from '../../../shared/form/definition.ts'
import { compareNames } from '../../../shared/register/compare-names.ts'
import { organisations } from '../../../shared/register/register.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'

const text = texts.organisation.association

export type WrittenAssociation = { name: string; number: string; seat: string }
export const nameField: LineField = {
  kind: 'line',
  name: 'name',
  get label() {
    return text.name
  },
  characters: 120,
}

const seats = () =>
  organisations()
    .filter(({ kind }) => kind === 'kommun')
    .map(({ code, shortName }) => ({ value: code, text: shortName, swedish: true }))
    .toSorted((a, b) => compareNames(a.text, b.text))

type View = { written: WrittenAssociation; instance: string; problems?: readonly Problem[] }

/** A kommunalförbund is in no register: its name, number if known, and the seat that decides its county (5 §). */
export const associationPage = (session: Session, { written, instance, problems = [] }: View): string =>
  page(
    chrome(session, {
      title: text.title,
      problems,
      back: { href: '/ansok/organisation', text: texts.back },
    }),
    <PostForm session={session}>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <TextField name="name" label={text.name} value={written.name} problem={problemText(problems, 'name')} />
      <TextField
        name="number"
        label={text.number}
        hint={text.numberHint}
        value={written.number}
        width={20}
        problem={problemText(problems, 'number')}
      />
      <Select
        name="seat"
        label={text.seat}
        options={seats()}
        value={written.seat}
        empty={texts.choose}
        problem={problemText(problems, 'seat')}
      />
      <HiddenField name="instance" value={instance} />
      <SubmitButton>{text.open}</SubmitButton>
    </PostForm>,
  )
