import { notFound } from '../../../shared/domain/errors.ts'
import { type ReceiptDocument, receiptDocumentOf } from '../../../shared/proof/receipt-document.ts'
import type { OwnCase } from './load-case.ts'

/** The receipt of a case as data: always what lies in its PDF. Throws NotFound. */
export const receiptOf = ({ header, events }: Pick<OwnCase, 'header' | 'events'>): ReceiptDocument => {
  const [first] = events
  if (first === undefined) throw notFound('case')
  return receiptDocumentOf(header, first)
}
