import type { CaseHeader, Flag, Status } from '../../../shared/domain/case.ts'
import type { TagKind } from '../../../shared/web/components/tag.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'

const text = texts.case

/** A proposal is working material until it is decided (TF 2:12): to the applicant the case is still handled. */
const seenAs = (status: Status): Exclude<Status, 'proposed'> => (status === 'proposed' ? 'in-review' : status)

const kinds: Record<Exclude<Status, 'proposed'>, TagKind> = {
  submitted: 'info',
  'in-review': 'info',
  'completion-asked': 'warning',
  decided: 'success',
  closed: 'neutral',
}

export const statusWords = ({ status }: Pick<CaseHeader, 'status'>): { text: string; kind: TagKind } => ({
  text: text.statuses[seenAs(status)],
  kind: kinds[seenAs(status)],
})

/** What happens next, and whether the applicant has something to do. */
export const nextStep = ({
  status,
  flags,
  completionLastDay,
}: Pick<CaseHeader, 'status' | 'flags' | 'completionLastDay'>): string => {
  const seen = seenAs(status)
  if (seen === 'decided' || seen === 'closed') return text.steps[seen]
  if (flags.includes('withdrawal-asked')) return text.steps.withdrawal
  if (seen === 'completion-asked')
    return completionLastDay === null
      ? text.steps['in-review']
      : text.steps.answer(formatDay(completionLastDay))
  return text.steps[seen]
}

const flagTexts: Record<string, string> = text.flags

/** The flags that concern the applicant, in words; that the machinery is parked does not. */
export const flagWords = (flags: readonly Flag[]): string[] => flags.flatMap((flag) => flagTexts[flag] ?? [])
