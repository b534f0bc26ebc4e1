/** Text made safe inside HTML and XML. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const style = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
button{font:inherit;display:block;width:100%;text-align:left;padding:.6rem .8rem;margin:.4rem 0;border:2px solid #1d4f91;background:#fff;color:#1d4f91;cursor:pointer}
button:hover{background:#1d4f91;color:#fff}:focus-visible{outline:3px solid #b35900;outline-offset:2px}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #767676;vertical-align:top}
pre{white-space:pre-wrap;overflow-wrap:anywhere}`

/** A plain Swedish page of the platform itself. `body` is HTML. */
export const plainPage = (title: string, body: string): string =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}
