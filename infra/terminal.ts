import { inspect } from 'node:util'

/** A command's answer to whoever ran it: standard output, and nothing but the answer, so that it can be piped on. */
export const answer = (lines: string): void => {
  process.stdout.write(`${lines}\n`)
}

/** What is wrong, how a command is used, or how far it has come: standard error. An error is told with its stack. */
export const complain = (what: unknown): void => {
  process.stderr.write(`${typeof what === 'string' ? what : inspect(what)}\n`)
}
