import * as z from 'zod'

/** A text that must be JSON; yields what it says, to be piped into a schema. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('is not JSON')
    return z.NEVER
  }
})
