import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { type Language, languages, type Speech } from './language.ts'

export const languageCookie = '__Host-sprak'

type Event = Pick<APIGatewayProxyEventV2, 'cookies' | 'rawPath' | 'rawQueryString' | 'requestContext'>

const chosen = ({ cookies }: Event): Language =>
  languages.find((one) => cookies?.includes(`${languageCookie}=${one}`)) ?? 'sv'

/** After a form the address shows something else than the page that answered it. */
const otherAddress = (event: Event, speaks: Language): string | null => {
  if (event.requestContext.http.method !== 'GET') return null
  const query = new URLSearchParams(event.rawQueryString)
  // Where to go on to afterwards is not carried along: whoever wrote the link could have put anything there.
  query.delete('efter')
  const here = event.rawPath + (query.size === 0 ? '' : `?${query}`)
  return `/sprak/${speaks === 'sv' ? 'en' : 'sv'}?efter=${encodeURIComponent(here)}`
}

/** How a function that offers these languages answers a request: as the person has chosen, otherwise in Swedish. */
export const speechOf = (event: Event, offered: readonly Language[]): Speech => {
  if (offered.length < 2) return { language: 'sv', other: null }
  const speaks = chosen(event)
  return { language: speaks, other: otherAddress(event, speaks) }
}
