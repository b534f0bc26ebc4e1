import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Response } from '../response.ts'

const privately = 'no-store'

/** A page's response as API Gateway wants it. */
export const answer = (response: Response): APIGatewayProxyStructuredResultV2 => {
  switch (response.kind) {
    case 'page':
      return {
        statusCode: response.status ?? 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': privately },
        body: response.html,
        ...(response.cookies === undefined ? {} : { cookies: [...response.cookies] }),
      }
    case 'redirect':
      return {
        statusCode: 303,
        headers: { location: response.to, 'cache-control': privately },
        body: '',
        cookies: [...(response.cookies ?? [])],
      }
    case 'json':
      return {
        statusCode: response.status ?? 200,
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': privately },
        body: JSON.stringify(response.value),
      }
    case 'file':
      return {
        statusCode: 200,
        headers: {
          'content-type': response.type,
          'cache-control': response.immutable === true ? 'public, max-age=31536000, immutable' : privately,
          ...(response.name === undefined
            ? {}
            : { 'content-disposition': `attachment; filename="${response.name}"` }),
        },
        body: Buffer.from(response.content).toString('base64'),
        isBase64Encoded: true,
      }
  }
}
