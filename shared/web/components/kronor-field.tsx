import { words } from '../text/words.ts'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

/** An amount in whole kronor, as text: what was written stays as it was written. */
export const KronorField = (props: FieldProps & { value: string }) => (
  <TextField {...props} width={10} inputMode="numeric" suffix={words.kronor} />
)
