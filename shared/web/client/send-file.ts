/// <reference lib="dom" />
export type Sent = 'done' | 'tooLarge' | 'full' | 'failed'

const largest = 25 * 1024 * 1024

type UploadForm = { url: string; fields: Record<string, string> }

const readForm = (value: unknown): UploadForm | null => {
  if (typeof value !== 'object' || value === null || !('url' in value) || !('fields' in value)) return null
  const { url, fields } = value
  if (typeof url !== 'string' || typeof fields !== 'object' || fields === null) return null
  const texts = Object.entries(fields).map(([name, text]) => [name, String(text)])
  return { url, fields: Object.fromEntries(texts) }
}

/** The key up to where the bucket itself would put the file's name. */
const prefixOf = ({ fields }: UploadForm): string => (fields.key ?? '').replace(/[^/]*$/, '')

/** Straight to the bucket: how far it has come is only told by the older of the browser's two ways. */
const post = (
  url: string,
  fields: Record<string, string>,
  file: File,
  progress: (share: number) => void,
): Promise<boolean> =>
  new Promise((resolve) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', file)
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('loadend', () => resolve(request.status === 201))
    request.open('POST', url)
    request.send(body)
  })

const confirmed = async (list: string, key: string): Promise<Sent> => {
  const { ok, url } = await fetch(`${list}/klar?key=${encodeURIComponent(key)}`)
  const notice = new URL(url).searchParams.get('hant')
  if (!ok || notice === null) return 'failed'
  if (notice === 'full') return 'full'
  return notice === 'received' ? 'done' : notice === 'too-large' ? 'tooLarge' : 'failed'
}

/** One file: a form of its own, the bucket, and the list, which asks the bucket what came in. */
export const sendFile = async (
  list: string,
  file: File,
  progress: (share: number) => void,
): Promise<Sent> => {
  if (file.size > largest) return 'tooLarge'
  try {
    const answer = await fetch(`${list}/ny`, { headers: { accept: 'application/json' } })
    const value: unknown = await answer.json()
    if (typeof value === 'object' && value !== null && 'full' in value) return 'full'
    const form = readForm(value)
    if (form === null) return 'failed'
    const named = { ...form.fields, key: `${prefixOf(form)}${file.name}` }
    return (await post(form.url, named, file, progress)) ? await confirmed(list, named.key) : 'failed'
  } catch {
    return 'failed'
  }
}
