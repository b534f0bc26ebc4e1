import { channel } from 'node:diagnostics_channel'
import type { Server, ServerResponse } from 'node:http'
import * as z from 'zod'

const started = z.object({
  server: z.custom<Server>((value) => value !== undefined),
  response: z.custom<ServerResponse>((value) => value !== undefined),
})

/**
 * Lets the `Date` header of every server on these ports show the platform's clock: the AWS SDK sets its own clock by
 * that header, and signs with it. Returns the undoing.
 */
export const dateByClock = (ports: ReadonlySet<number>, now: () => number): (() => void) => {
  const begun = channel('http.server.request.start')
  const setDate = (message: unknown): void => {
    const { server, response } = started.parse(message)
    const address = server.address()
    if (typeof address === 'object' && address && ports.has(address.port))
      response.setHeader('date', new Date(now()).toUTCString())
  }
  begun.subscribe(setDate)
  return () => begun.unsubscribe(setDate)
}
