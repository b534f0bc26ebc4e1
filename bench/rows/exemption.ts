import type { CatalogueRow } from '../../functions/catalogue/row.ts'

/** Why a function is reported and not gated: letters, scan and export carry large packages by nature (QUALITY). */
export const exemptionOf = ({ ships = [], packages }: CatalogueRow): string | null => {
  if (ships.includes('letters')) return 'letters'
  if (packages.includes('file-type')) return 'scan'
  return packages.includes('csv-stringify') ? 'export' : null
}
