import type { ComponentChildren } from 'preact'
import { conflictGround } from '../../../shared/domain/conflict.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'

const { grounds, groundsTitle } = sv.conflict

/** What FL 16 § says may make somebody biased. */
export const Grounds = () => (
  <Details summary={groundsTitle}>
    <ul class="govuk-list govuk-list--bullet">
      {conflictGround.options.map((ground) => (
        <li key={ground}>
          <strong>{grounds[ground].text}.</strong> {grounds[ground].hint}
        </li>
      ))}
    </ul>
  </Details>
)

type Props = Shown & { names: { ground: string; text: string }; question: ComponentChildren; label: string }

/** Which ground, and the circumstance in words. */
export const GroundFields = ({ names, question, label, ...fields }: Props) => (
  <>
    <Radios
      {...shown(fields, names.ground)}
      label={question}
      options={conflictGround.options.map((value) => ({ value, ...grounds[value] }))}
    />
    <TextArea {...shown(fields, names.text)} label={label} rows={3} individuals="remind" />
  </>
)
