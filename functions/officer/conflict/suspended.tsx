import type { CaseHeader } from '../../../shared/domain/case.ts'
import { suspensionOf } from '../../../shared/domain/suspension.ts'
import type { SummaryRow } from '../../../shared/web/components/summary-list.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import type { CaseView } from '../case/read-view.ts'
import { sv } from '../text/sv.ts'
import { exceptionName } from './exceptable.ts'

const text = sv.conflict

/** In a list: that the reader, or whoever the case is assigned to, is kept away from it. */
export const SuspendedTag = ({ header, reader }: { header: CaseHeader; reader: string }) => {
  if (suspensionOf(header, reader) !== undefined) return <Tag text={text.tags.you} kind="error" />
  return header.assignee !== null && suspensionOf(header, header.assignee) !== undefined ? (
    <Tag text={text.tags.assignee} kind="error" />
  ) : null
}

/** Who is kept away from the case, and what they may do all the same. */
export const suspendedRow = ({ header, names }: CaseView): SummaryRow[] =>
  header.suspended.length === 0
    ? []
    : [
        {
          key: text.row,
          value: (
            <>
              {header.suspended.map(({ subject, decided, except }) => (
                <p class="govuk-body" key={subject}>
                  {[
                    text.suspended(names.of(subject), decided),
                    ...except.map((action) => text.mayOnce(exceptionName(action))),
                  ].join(' ')}
                </p>
              ))}
              <a class="govuk-link" href={`/lan/arende/${header.id}/jav`}>
                {text.toTab}
              </a>
            </>
          ),
        },
      ]
