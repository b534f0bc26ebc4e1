import type { SummaryRow } from '../../../shared/web/components/summary-list.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const text = texts.authority

/** What the signatory's authority rests on, and the document that shows it or by which day it was promised. */
export const authorityRows = ({ body }: Pick<OwnCase, 'body'>): SummaryRow[] => {
  const { authority } = body
  if (authority === undefined) return []
  const document = body.documents.find(({ id }) => id === authority.document)
  const ground = authority.ground === null ? text.notStated : text.states[authority.ground]
  if (document !== undefined)
    return [{ key: text.row, value: `${ground}. ${text.attachment(document.name)}.` }]
  return [
    {
      key: text.row,
      value:
        authority.promisedBy === null
          ? ground
          : `${ground}. ${text.promised(formatDay(authority.promisedBy))}`,
    },
  ]
}
