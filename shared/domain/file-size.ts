import { groupDigits } from './number.ts'

/** Refused by us in words over 25 MB; the bucket lets 100 MB through so that nobody meets its own answer (DESIGN 7). */
export const largestUpload = 25 * 1024 * 1024

/** A file's size in bytes as people read it: `1 kB` at the least, megabytes with one decimal. Non-breaking space. */
export const formatSize = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.ceil(bytes / 1000))}\u00a0kB`
  const tenths = Math.round(bytes / 100_000)
  return `${groupDigits(tenths / 10, tenths % 10 === 0 ? 0 : 1)}\u00a0MB`
}
