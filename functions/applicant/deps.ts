import type { RecordReader } from '../../shared/aws/record-links.ts'
import type { Uploads } from '../../shared/aws/uploads.ts'
import type { WithUnsentDays } from '../../shared/deps.ts'
import type { WebDeps } from '../../shared/web/http/route.ts'

/** The table reaches the organisation's own items, and its own cases through them (DESIGN 3.4). */
export type ApplicantDeps = WebDeps & WithUnsentDays & { uploads: Uploads; letters: RecordReader }
