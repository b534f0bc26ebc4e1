import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { sv } from '../text/sv.ts'

type Props = { label: string; value: string; problem: string | undefined }

export const NoteField = (props: Props) => (
  <TextArea name="note" hint={sv.workingNotes.hint} individuals="remind" {...props} />
)
