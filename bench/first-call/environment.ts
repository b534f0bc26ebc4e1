import type { CatalogueRow } from '../../functions/catalogue/row.ts'
import { catalogue } from '../../functions/catalogue.ts'
import { givenTo, touchesOf } from '../../infra/constructs/touches.ts'
import { placesOf } from '../../infra/places.ts'
import { readStage } from '../../infra/stage.ts'

const rows: Record<string, CatalogueRow> = catalogue
const signIn = { issuer: 'https://id.example.se', clientId: 'bench', machines: [] }
const given = touchesOf(placesOf(readStage({})), signIn)

/** The variables a function's row in the catalogue gives it, and all of AWS at one address. */
export const environmentOf = (name: string, url: string): Record<string, string> => ({
  ...givenTo(given, rows[name]?.touches ?? []).variables,
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TZ: 'UTC',
})
