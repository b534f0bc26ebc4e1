/** A GET of a page as API Gateway hands it on (payload format 2.0). */
export const getPage = (path: string, session: string | null) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  cookies: session === null ? [] : [`__Host-session=${session}`],
  headers: { host: 'bench.example.se', 'user-agent': 'bench' },
  requestContext: {
    accountId: '000000000000',
    apiId: 'bench',
    domainName: 'bench.example.se',
    domainPrefix: 'bench',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    requestId: 'bench',
    routeKey: '$default',
    stage: '$default',
    time: '01/Jan/2027:00:00:00 +0000',
    timeEpoch: Date.now(),
  },
  isBase64Encoded: false,
})

/** The same request as the POST of a form. */
export const postForm = (path: string, session: string, origin: string, fields: [string, string][]) => {
  const page = getPage(path, session)
  const http = { ...page.requestContext.http, method: 'POST' }
  return {
    ...page,
    headers: { ...page.headers, origin, 'content-type': 'application/x-www-form-urlencoded' },
    requestContext: { ...page.requestContext, http },
    body: new URLSearchParams(fields).toString(),
  }
}
