import { type ReleasePart, releaseHow } from '../../../../shared/domain/release.ts'
import { readProvision } from '../../../../shared/domain/secrecy.ts'
import { readPages, withGaps } from '../../../../shared/redaction/gaps.ts'
import type { Problem } from '../../../../shared/web/problem.ts'
import { type Form, one } from '../../../../shared/web/request.ts'
import { type Reader, reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import type { CaseItem } from '../case-items.ts'
import { howOf, pagesOf, provisionOf, textOf } from './fields.ts'

const text = sv.release

type TextItem = Extract<CaseItem, { text: string }>
type FileItem = Exclude<CaseItem, { text: string }>
type Common = Pick<ReleasePart, 'target' | 'label' | 'how' | 'provision'>

const readText = (form: Form, read: Reader, item: TextItem, common: Common): ReleasePart => {
  const name = textOf(item.target)
  const marked = one(form, name)
  if (common.how === 'refused') return { kind: 'text', ...common, text: '' }
  const gapped = withGaps(item.text, marked, common.provision ?? '0:0')
  if (common.how === 'whole') {
    if (!('problem' in gapped)) read.fail(howOf(item.target), text.wholeMarked)
    else if (gapped.problem !== 'none') read.fail(name, text.problems[gapped.problem])
    return { kind: 'text', ...common, text: item.text }
  }
  if ('problem' in gapped) read.fail(name, text.problems[gapped.problem])
  return { kind: 'text', ...common, text: 'problem' in gapped ? '' : gapped.text }
}

const readFile = (form: Form, read: Reader, { document }: FileItem, common: Common): ReleasePart => {
  const file = { kind: 'file' as const, ...common, document: document.id }
  if (common.how !== 'parts') return { ...file, pages: [] }
  const isPdf = document.name.toLowerCase().endsWith('.pdf')
  const pages = readPages(one(form, pagesOf(common.target)))
  if (!isPdf) read.fail(howOf(common.target), text.onlyPdf)
  else if (pages === null) read.fail(pagesOf(common.target), text.pagesMissing)
  return { ...file, pages: pages ?? [] }
}

const readPart = (form: Form, read: Reader, item: CaseItem): ReleasePart => {
  const { target, label } = item
  const how = read.choice(howOf(target), releaseHow.options, text.howMissing) ?? 'refused'
  const provision = how === 'whole' ? null : readProvision(one(form, provisionOf(target)))
  if (how !== 'whole' && provision === null) read.fail(provisionOf(target), text.provisionMissing)
  const common = { target, label, how, provision }
  return 'text' in item ? readText(form, read, item, common) : readFile(form, read, item, common)
}

/** How each item leaves, as a named person has found. What is secret is not in what this gives back. */
export const readRelease = (
  form: Form,
  items: readonly CaseItem[],
): { parts: ReleasePart[]; askedBy: string; problems: Problem[] } => {
  const read = reader(form)
  const parts = items.map((item) => readPart(form, read, item))
  return { parts, askedBy: read.text('askedBy', { characters: 120 }), problems: read.problems }
}
