import { words } from '../text/words.ts'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

/** A calendar day as `yyyy-mm-dd`. */
export const DateField = (props: FieldProps & { value: string }) => (
  <TextField
    {...props}
    hint={[props.hint, words.day].filter(Boolean).join(' ')}
    width={10}
    inputMode="numeric"
  />
)
