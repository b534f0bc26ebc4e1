import { changeFields } from './change-fields.ts'
import type { Section } from './definition.ts'

/** The section with its years starting at the round's own: a year nobody chose is then the one the round pays for. */
export const startingIn = (section: Section, start: number): Section =>
  changeFields(section, (field) =>
    field.kind === 'year' && start >= field.first && start <= field.last ? { ...field, start } : field,
  )
