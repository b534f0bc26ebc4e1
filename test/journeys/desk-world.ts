import { scanResult } from '../../functions/events/scan-result.ts'
import type { World } from '../harness/world.ts'

export const aPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

const attribute = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"')

/** Posts a file straight to the bucket with the form on a page of the county's, as a browser does; where it is sent back to. */
export const uploadOn = async (
  html: string,
  name: string,
  content: Uint8Array<ArrayBuffer> = aPdf,
): Promise<{ back: string; key: string }> => {
  const [form = ''] = /<form[^>]*multipart[\s\S]*?<\/form>/.exec(html) ?? []
  const body = new FormData()
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g))
    body.append(attribute(input, 'name'), attribute(input, 'value'))
  body.append('file', new File([content], name))
  const answer = await fetch(attribute(form, 'action'), { method: 'POST', body, redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  return { back: back.pathname + back.search, key: back.searchParams.get('key') ?? '' }
}

/** The bucket's own check has looked at what the county uploaded; without an antivirus. */
export const scanDesk = async ({ deps, deskFor }: World, objectKey: string): Promise<void> => {
  const version = await deskFor(objectKey.slice('desk/'.length, 'desk/05'.length)).newest(objectKey)
  await scanResult(deps, {
    detail: {
      s3ObjectDetails: { objectKey, versionId: version?.versionId ?? '' },
      scanResultDetails: { scanResultStatus: 'UNSUPPORTED' },
    },
  })
}
