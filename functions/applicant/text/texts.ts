import { inBoth } from '../../../shared/web/language.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

/** Every sentence applicants read but the form's own labels, in the language of the page. */
export const texts = inBoth({ sv, en })
