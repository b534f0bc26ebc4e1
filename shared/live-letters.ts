import { join } from 'node:path'
import type { LetterDeps } from './letters/document.ts'
import { letterFonts } from './letters/fonts.ts'
import { once } from './once.ts'

/** The fonts lie beside the bundle (catalogue: ships `letters`). */
const fonts = /* @__PURE__ */ once(() => letterFonts(join(import.meta.dirname, 'letters')))

export const liveLetters = async (): Promise<LetterDeps> => ({ fonts: await fonts()() })
