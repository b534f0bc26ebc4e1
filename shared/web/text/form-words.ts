import { inBoth } from '../language.ts'
import { enForm } from './en-form.ts'
import { svForm } from './sv-form.ts'

/** What the form says besides its own labels, in the language of the page. */
export const formWords = inBoth({ sv: svForm, en: enForm })
