import { svCase, svCompletion } from './sv-case.ts'
import { svDraft, svHome, svStart } from './sv-draft.ts'
import { svOrganisation } from './sv-organisation.ts'
import { svReview } from './sv-review.ts'
import { svDocuments, svSection } from './sv-section.ts'

/** Every sentence applicants read, but the form's own labels. */
export const sv = {
  back: 'Tillbaka',
  choose: 'Välj',
  organisation: svOrganisation,
  home: svHome,
  start: svStart,
  draft: svDraft,
  section: svSection,
  documents: svDocuments,
  review: svReview,
  case: svCase,
  completion: svCompletion,
}
