import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { jsonText } from '../json-text.ts'
import { bodyWithin } from '../listen.ts'
import type { Mail, MailStore } from './mail-store.ts'

const oneLine = z.string().regex(/^[^\r\n]*$/, 'must be one line')
const address = oneLine.regex(/^([^<>]* )?<?[^\s@<>]+@[^\s@<>]+>?$/, 'is not an address')
const part = z.strictObject({ Data: z.string(), Charset: z.string().optional() })
const sending = z.strictObject({
  FromEmailAddress: address,
  ReplyToAddresses: z.array(address).default([]),
  Destination: z.strictObject({ ToAddresses: z.array(address).min(1) }),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: z.strictObject({ Data: oneLine, Charset: z.string().optional() }),
      Body: z.strictObject({ Text: part, Html: part.optional() }),
      Headers: z
        .array(z.strictObject({ Name: z.string().regex(/^[A-Za-z0-9-]+$/), Value: oneLine }))
        .default([]),
    }),
  }),
  EmailTags: z.array(z.unknown()).optional(),
  ConfigurationSetName: z.string().optional(),
})
type Sending = z.infer<typeof sending>

const word = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

const encodedPart = (type: string, text: string): string =>
  [
    `Content-Type: text/${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
  ].join('\r\n')

const emlOf = ({ Content: { Simple }, ...mail }: Sending, id: string, at: number): string => {
  const boundary = `part-${id}`
  const html = Simple.Body.Html?.Data
  const body =
    html === undefined
      ? [encodedPart('plain', Simple.Body.Text.Data)]
      : [
          `Content-Type: multipart/alternative; boundary="${boundary}"`,
          '',
          `--${boundary}`,
          encodedPart('plain', Simple.Body.Text.Data),
          `--${boundary}`,
          encodedPart('html', html),
          `--${boundary}--`,
        ]
  return [
    `From: ${word(mail.FromEmailAddress)}`,
    `To: ${mail.Destination.ToAddresses.map(word).join(', ')}`,
    ...mail.ReplyToAddresses.map((reply) => `Reply-To: ${word(reply)}`),
    `Subject: ${word(Simple.Subject.Data)}`,
    `Date: ${new Date(at).toUTCString()}`,
    `Message-ID: <${id}@local>`,
    'MIME-Version: 1.0',
    ...Simple.Headers.map(({ Name, Value }) => `${Name}: ${word(Value)}`),
    ...body,
    '',
  ].join('\r\n')
}

const reply = (response: ServerResponse, status: number, body: object, error?: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(error !== undefined && { 'x-amzn-errortype': error }),
  })
  response.end(JSON.stringify(body))
}

/** SES version 2, SendEmail: the mail becomes a file. What it does not do is refused by name. */
export const createSes =
  ({ mails, now }: { mails: Pick<MailStore, 'add'>; now: () => number }) =>
  async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (request.method !== 'POST' || path !== '/v2/email/outbound-emails')
      return reply(
        response,
        404,
        { message: `${request.method} ${path} is not supported here` },
        'NotFoundException',
      )
    const body = await bodyWithin(request, 10 * 1024 * 1024)
    const asked = jsonText.pipe(sending).safeParse(body?.toString())
    if (!asked.success)
      return reply(response, 400, { message: z.prettifyError(asked.error) }, 'BadRequestException')
    const { data } = asked
    const id = crypto.randomUUID()
    const at = now()
    const mail: Mail = {
      id,
      at: new Date(at).toISOString(),
      from: data.FromEmailAddress,
      to: data.Destination.ToAddresses,
      subject: data.Content.Simple.Subject.Data,
      text: data.Content.Simple.Body.Text.Data,
    }
    mails.add(mail, emlOf(data, id, at))
    return reply(response, 200, { MessageId: id })
  }
