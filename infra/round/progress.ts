import { bar } from '../progress-bar.ts'

/** Where the line goes: a terminal redraws it, a file gets one for every tenth. */
export type ProgressTarget = { isTTY?: boolean; write: (text: string) => unknown }

/** Counts steps towards a known total and shows them. `what` says what is being done. */
export const openProgress = (target: ProgressTarget, total: number, now: () => number) => {
  const started = now()
  let done = 0
  let tenth = 0
  let what = ''

  const line = (): string => {
    const percent = String(Math.floor((100 * done) / total)).padStart(3)
    return `${bar(done / total)} ${percent} %  ${Math.round((now() - started) / 1000)} s  ${what}`
  }
  const show = (): void => {
    if (target.isTTY) target.write(`\r\u001b[K${line()}`)
    else if (Math.floor((10 * done) / total) > tenth) {
      tenth = Math.floor((10 * done) / total)
      target.write(`${line()}\n`)
    }
  }
  return {
    phase: (name: string): void => {
      what = name
      if (target.isTTY) show()
    },
    step: (): void => {
      done = Math.min(done + 1, total)
      show()
    },
    end: (): void => {
      if (target.isTTY) target.write('\r\u001b[K')
    },
  }
}
export type Progress = ReturnType<typeof openProgress>
