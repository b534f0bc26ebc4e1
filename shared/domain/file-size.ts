/** A file's size in bytes as people read it: `1 kB` at the least, megabytes with one decimal. Non-breaking space. */
export const formatSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.ceil(bytes / 1000))}\u00a0kB`
    : `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)}\u00a0MB`
