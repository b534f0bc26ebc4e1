import type { WriteStream } from 'node:tty'

const width = 30

/** A share between 0 and 1 as a bar. */
export const bar = (share: number): string => {
  const filled = Math.round(share * width)
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
}

/** A bar on a terminal, drawn again each time the share grows by a whole per cent; nothing where there is no terminal. */
export const progressBar = (terminal: Pick<WriteStream, 'isTTY' | 'write'>, total: number) => {
  let shown = -1
  let count = 0
  return {
    /** One more is done. */
    step: (): void => {
      count += 1
      if (!terminal.isTTY) return
      const share = total === 0 ? 100 : Math.min(100, Math.floor((count * 100) / total))
      if (share === shown) return
      shown = share
      terminal.write(`\r${bar(share / 100)} ${share} %, ${count} lines`)
    },
    end: (): void => {
      if (terminal.isTTY) terminal.write(`\r\x1b[K`)
    },
  }
}
