import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'

/** One sentence (and the same in English) and one link to sign in; never case content (LOOK, letters and mail). */
export type Message = { to: readonly string[]; subject: string; text: string; eventId: string }

export type Mail = { send: (message: Message) => Promise<void> }

/** Mails carry their event's id, so that a repeat after an unknown send result can be recognised. */
export const openMail = (client: SESv2Client, from: string): Mail => ({
  send: async ({ to, subject, text, eventId }) => {
    if (to.length === 0) return
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [...to] },
        Content: {
          Simple: {
            Subject: { Data: subject, Charset: 'UTF-8' },
            Body: { Text: { Data: text, Charset: 'UTF-8' } },
            Headers: [{ Name: 'X-Event-Id', Value: eventId }],
          },
        },
      }),
    )
  },
})
