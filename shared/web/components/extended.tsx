import type { Round } from '../../domain/round.ts'
import { words } from '../text/words.ts'
import { formatDay } from '../written-time.ts'
import { Inset } from './notice.tsx'

/** How the last day of a round was moved the last time, if it was. */
export const Extended = ({ round: { extensions = [] } }: { round: Pick<Round, 'extensions'> }) => {
  const latest = extensions.at(-1)
  return latest === undefined ? null : (
    <Inset>{words.extended(formatDay(latest.from), formatDay(latest.to))}</Inset>
  )
}
