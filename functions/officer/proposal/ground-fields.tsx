import type { CaseHeader } from '../../../shared/domain/case.ts'
import { isLate } from '../../../shared/domain/completeness-handling.ts'
import { refusalGround } from '../../../shared/domain/decision.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { one } from '../../../shared/web/request.ts'
import { sv } from '../text/sv.ts'
import { type Shown, shown } from './fields.tsx'

const text = sv.ground

/** Why a late application is tried all the same (5 §), and what a rejection rests on. Asked only where they can come up. */
export const GroundFields = ({ header, ...form }: Shown & { header: CaseHeader }) => (
  <>
    {(isLate(header) || one(form.form, 'takenUp') !== '') && (
      <TextArea {...shown(form, 'takenUp')} label={text.takenUp} hint={text.takenUpHint} rows={3} />
    )}
    <Details
      summary={text.label}
      open={
        one(form.form, 'outcome') === 'rejection' ||
        form.problems.some(({ field }) => field === 'refusalGround')
      }
    >
      <Radios
        {...shown(form, 'refusalGround')}
        label={text.label}
        hint={text.hint}
        options={refusalGround.options.map((value) => ({ value, text: text.options[value] }))}
      />
    </Details>
  </>
)
