import { outcome } from '../../../shared/domain/case.ts'
import { type Delegation, delegate, withoutRule } from '../../../shared/domain/delegation.ts'
import { formatKronor, zero } from '../../../shared/domain/money.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { roleNames } from '../../../shared/web/chrome.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { KronorField } from '../../../shared/web/components/kronor-field.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.delegation
const upTo = (decided: string): string => `upTo.${decided}`

/** The amount an outcome may grant is asked only where something is granted. */
const grants = (decided: string): boolean => decided === 'grant' || decided === 'partial'

const formOf = ({ injunctions, ownDecisions }: Delegation): Form =>
  Object.assign(
    { injunctions, ownDecisions: ownDecisions.map((own) => own.outcome) },
    ...ownDecisions
      .filter((own) => grants(own.outcome))
      .map((own) => ({ [upTo(own.outcome)]: formatKronor(own.upTo).replace(/\s*kr$/u, '') })),
  )

const readDelegation = (read: Reader): Delegation => {
  const injunctions = read.choices('injunctions', delegate.options)
  if (injunctions.length === 0) read.fail('injunctions', text.injunctionsMissing)
  const ownDecisions = read.choices('ownDecisions', outcome.options).map((decided) => {
    const most = grants(decided) ? read.kronor(upTo(decided), { required: text.upToMissing }) : null
    return { outcome: decided, upTo: most ?? zero }
  })
  return { injunctions, ownDecisions }
}

const words = ({ injunctions, ownDecisions }: Delegation): string[] => [
  text.issues(injunctions.map((role) => roleNames[role])),
  ...(ownDecisions.length === 0
    ? [text.nobody]
    : ownDecisions.map((own) =>
        text.own(sv.outcomes[own.outcome], grants(own.outcome) ? formatKronor(own.upTo) : null),
      )),
]

const Fields = (form: Shown) => (
  <>
    <Checkboxes
      name="injunctions"
      label={text.injunctions}
      options={delegate.options.map((value) => ({ value, text: roleNames[value] }))}
      values={many(form.form, 'injunctions')}
      problem={problemText(form.problems, 'injunctions')}
    />
    <Checkboxes
      name="ownDecisions"
      label={text.ownDecisions}
      hint={text.ownDecisionsHint}
      options={outcome.options.map((value) => ({ value, text: sv.outcomes[value] }))}
      values={many(form.form, 'ownDecisions')}
      problem={problemText(form.problems, 'ownDecisions')}
    />
    {outcome.options.filter(grants).map((decided) => (
      <KronorField key={decided} {...shown(form, upTo(decided))} label={text.upTo(sv.outcomes[decided])} />
    ))}
  </>
)

/** The county's delegation rule from a day on, with the decision it rests on. */
export const { show: showDelegation, set: setDelegation } = datedSetting({
  kind: settingKinds.delegation,
  text,
  words,
  unset: () => withoutRule,
  formOf,
  read: readDelegation,
  fields: (form) => <Fields {...form} />,
})
