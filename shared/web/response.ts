/** What a page gives back. */
export type Response =
  | { kind: 'page'; html: string; status?: number; cookies?: readonly string[] }
  | { kind: 'redirect'; to: string; cookies?: readonly string[] }
  | { kind: 'file'; content: Uint8Array; type: string; name?: string; immutable?: boolean }
  | { kind: 'json'; value: unknown; status?: number }

export const html = (content: string, status = 200): Response => ({ kind: 'page', html: content, status })
/** After a POST: 303, so that a reload shows the page and sends nothing again. */
export const redirect = (to: string, cookies: readonly string[] = []): Response => ({
  kind: 'redirect',
  to,
  cookies,
})
