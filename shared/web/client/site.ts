/// <reference lib="dom" />
import { autosaveForms } from './autosave.ts'
import { addUp } from './sums.ts'
import { uploadSeveral } from './uploads.ts'
import { countWords } from './word-count.ts'

// Pages are whole without this script: it saves while somebody writes, counts, and shows how far a file has come.
autosaveForms()
countWords()
addUp()
uploadSeveral()
