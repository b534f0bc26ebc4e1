import { Radios } from '../../../../shared/web/components/choices.tsx'
import { DateField } from '../../../../shared/web/components/date-field.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import { type Shown, shown } from '../../proposal/fields.tsx'
import type { sv } from '../../text/sv.ts'

type Text = Pick<typeof sv.arrivals, 'channel' | 'channels' | 'day' | 'dayHint' | 'clock' | 'clockHint'>

/** How, which day and at what hour something reached the authority (FL 22 §). */
export const CameInFields = ({ text, ...form }: Shown & { text: Text }) => (
  <>
    <Radios
      {...shown(form, 'channel')}
      label={text.channel}
      options={(['post', 'e-mail'] as const).map((value) => ({ value, text: text.channels[value] }))}
    />
    <DateField {...shown(form, 'day')} label={text.day} hint={text.dayHint} />
    <TextField
      {...shown(form, 'clock')}
      label={text.clock}
      hint={text.clockHint}
      width={5}
      inputMode="numeric"
    />
  </>
)
