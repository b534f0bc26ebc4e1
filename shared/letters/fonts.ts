import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sfntOf } from './sfnt.ts'

/** Source Sans 3 (OFL), embedded in every letter; the extended files hold the letters beyond Latin-1. */
export type LetterFonts = { regular: Buffer; bold: Buffer; regularExtended: Buffer; boldExtended: Buffer }

const files: Record<keyof LetterFonts, string> = {
  regular: 'source-sans-3-latin-400-normal.woff',
  bold: 'source-sans-3-latin-700-normal.woff',
  regularExtended: 'source-sans-3-latin-ext-400-normal.woff',
  boldExtended: 'source-sans-3-latin-ext-700-normal.woff',
}

/** The files that have to lie in the folder given to `letterFonts`. */
export const fontFiles: readonly string[] = Object.values(files)

/** Reads the fonts from a folder when they are first asked for, and keeps them. */
export const letterFonts = (folder: string): (() => Promise<LetterFonts>) => {
  const read = async (name: keyof LetterFonts) => sfntOf(await readFile(join(folder, files[name])))
  let fonts: Promise<LetterFonts> | undefined
  const all = async (): Promise<LetterFonts> => {
    const [regular, bold, regularExtended, boldExtended] = await Promise.all([
      read('regular'),
      read('bold'),
      read('regularExtended'),
      read('boldExtended'),
    ])
    return { regular, bold, regularExtended, boldExtended }
  }
  return () => (fonts ??= all())
}
