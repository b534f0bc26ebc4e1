import { inBoth } from '../../../shared/web/language.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

/** What the public pages say, in the language of the page. */
export const words = inBoth({ sv, en })
