import { writeSync } from 'node:fs'

/** Loaded before a command: says at its end the most memory it has had, in KB, on a fourth stream. */
process.once('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS))
})
