import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import { fill, formsOf, holding } from '../../infra/client/forms.ts'
import { getPage, postForm } from '../first-call/http-event.ts'
import { draftId } from './draft.ts'

const answered = z.object({
  statusCode: z.int(),
  headers: z.object({ location: z.string().default('') }).default({ location: '' }),
  body: z.string().default(''),
})
type Handler = (event: unknown, context: unknown) => Promise<unknown>

/** Imports a bundle with the variables its function has. Some are read at import, all others at the first call. */
export const importHandler = async (path: string, env: Record<string, string>): Promise<Handler> => {
  Object.assign(process.env, env)
  const { handler }: { handler: Handler } = await import(pathToFileURL(path).href)
  return handler
}

const context = { functionName: 'bench', awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 }

/** Check answers as the signatory sees it, then the POST of its form; `between` runs before that. Gives where the answer leads. */
export const sendApplication = async (
  handler: Handler,
  origin: string,
  between: () => void,
): Promise<string> => {
  const address = `/ansok/utkast/${draftId}/granska`
  const page = answered.parse(await handler(getPage(address, 'APPLICANT'), context))
  const form = formsOf(page.body, address).find(holding('shown'))
  if (form === undefined) throw new Error(`No form to send on check answers (${page.statusCode})`)
  const fields = fill(form.fields, { declarations: ['correct', 'not-statutory', 'not-funded'] })
  between()
  const sent = answered.parse(await handler(postForm(form.action, 'APPLICANT', origin, fields), context))
  return `${sent.statusCode} ${sent.headers.location}`
}
