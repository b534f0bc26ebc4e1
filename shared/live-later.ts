import type { RecordReader } from './aws/record-links.ts'
import type { Uploads } from './aws/uploads.ts'
import { later } from './later.ts'

// live-files.ts for functions most of whose pages touch no file: S3's packages are loaded with the first that does.

export const laterUploads: Uploads = {
  form: later(async () => (await import('./live-files.ts')).liveUploads().form),
  newest: later(async () => (await import('./live-files.ts')).liveUploads().newest),
}

export const laterLetterLinks: RecordReader = {
  link: later(async () => (await import('./live-files.ts')).liveLetterLinks().link),
}
