import { readSetting } from '../../../shared/aws/settings.ts'
import type { Table } from '../../../shared/aws/table.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import type { CompletionKind, CompletionRequest } from '../../../shared/domain/submission.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.completion

type Given = { table: Pick<Table, 'query'>; county: string; header: CaseHeader; actor: Actor; name: string }

/** A request as it was written, with the consequence its kind carries and the county's days, and what is wrong with it. */
export const readAsked = async (
  kind: CompletionKind,
  form: Form,
  { table, county, header, actor, name }: Given,
): Promise<{ asked: CompletionRequest; problems: Problem[] }> => {
  const read = reader(form)
  const today = dayOf(actor.at)
  const written = read.text('text', { words: 1000, required: text.textMissing })
  const hinders =
    kind === 'injunction' ? read.text('hinders', { words: 400, required: text.hindersMissing }) : ''
  const lastDay = read.day('lastDay', { required: text.lastDayMissing })
  if (lastDay !== '' && lastDay < today) read.fail('lastDay', text.past)
  const set = await readSetting(table, county, settingKinds.notices, today)
  const asked: CompletionRequest = {
    kind,
    text: written,
    ...(hinders === '' ? {} : { hinders }),
    lastDay,
    round: header.completionRound + 1,
    consequence: text.consequences[kind],
    askedBy: name,
    reminderDays: (set?.content ?? usualNotices).reminderDays,
  }
  return { asked, problems: read.problems }
}
