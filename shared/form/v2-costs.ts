import type { Field, List } from './definition.ts'
import { costs } from './v1-costs.ts'

const chosenPartner = (field: Field): Field => (field.kind === 'partner' ? { ...field, chosen: true } : field)

/** As in version 1, but a partner that has a cost is chosen among those the application names. */
export const costsV2: List = {
  ...costs,
  hint: `${costs.hint} Ni väljer bland dem som ni har sparat i delen Organisation och samverkan eller bjudit in.`,
  fields: costs.fields.map(chosenPartner),
}
