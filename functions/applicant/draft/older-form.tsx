import type { Draft } from '../../../shared/aws/drafts.ts'
import { isOlderForm } from '../../../shared/form/form-version.ts'
import { newestForm } from '../../../shared/form/forms.ts'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { texts } from '../text/texts.ts'

/** A newer form has come since the draft was made: said in words, and nothing of the draft is changed by it. */
export const OlderForm = ({ meta }: Pick<Draft, 'meta'>) =>
  isOlderForm(meta.formVersion, newestForm) ? (
    <Inset>{texts.draft.olderForm(meta.formVersion, newestForm)}</Inset>
  ) : null
