import { inBoth } from '../language.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

/** The words of the user interface, in the language of the page. */
export const words = inBoth({ sv, en })
