import type { Part, Piece, StoreRecord, Upload, Version } from './records.ts'

type OpenUpload = Upload & { parts: ReadonlyMap<number, Part> }

/** What the journal folds to. Versions are oldest first. */
export type State = {
  keys: (bucket: string) => string[]
  versions: (bucket: string, key: string) => readonly Version[]
  upload: (id: string) => OpenUpload | undefined
  blobs: () => ReadonlySet<string>
}

/** The empty state and the function that applies a record to it and tells which blobs nobody refers to any longer. */
export const openState = (): { state: State; apply: (record: StoreRecord) => string[] } => {
  const buckets = new Map<string, Map<string, Version[]>>()
  const uploads = new Map<string, Upload & { parts: Map<number, Part> }>()
  const references = new Map<string, number>()

  const versions = (bucket: string, key: string) => buckets.get(bucket)?.get(key) ?? []
  const refer = (pieces: readonly Piece[], step: 1 | -1): string[] => {
    for (const { blob } of pieces) references.set(blob, (references.get(blob) ?? 0) + step)
    const freed = pieces.map(({ blob }) => blob).filter((blob) => references.get(blob) === 0)
    for (const blob of freed) references.delete(blob)
    return freed
  }
  const keep = (bucket: string, key: string, left: Version[]): void => {
    const keys = buckets.get(bucket) ?? new Map<string, Version[]>()
    if (left.length > 0) keys.set(key, left)
    else keys.delete(key)
    buckets.set(bucket, keys)
  }
  const remove = (bucket: string, key: string, id: string): string[] => {
    const gone = versions(bucket, key).filter((version) => version.id === id)
    keep(
      bucket,
      key,
      versions(bucket, key).filter((version) => version.id !== id),
    )
    return gone.flatMap((version) => refer(version.pieces, -1))
  }
  const change = (
    record: { bucket: string; key: string; versionId: string },
    to: Partial<Version>,
  ): string[] => {
    const changed = versions(record.bucket, record.key)
    keep(
      record.bucket,
      record.key,
      changed.map((each) => (each.id === record.versionId ? { ...each, ...to } : each)),
    )
    return []
  }
  const closeUpload = (id: string | undefined): string[] => {
    const open = id === undefined ? undefined : uploads.get(id)
    if (open) uploads.delete(open.id)
    return refer(
      [...(open?.parts.values() ?? [])].map((part) => part.piece),
      -1,
    )
  }
  const putPart = (id: string, part: Part): string[] => {
    const parts = uploads.get(id)?.parts
    const before = parts?.get(part.number)
    parts?.set(part.number, part)
    refer([part.piece], 1)
    return before ? refer([before.piece], -1) : []
  }
  const put = ({ bucket, key, version, upload }: Extract<StoreRecord, { act: 'put' }>): string[] => {
    refer(version.pieces, 1)
    const replaced = version.id === 'null' ? remove(bucket, key, 'null') : []
    keep(bucket, key, [...versions(bucket, key), version])
    return [...replaced, ...closeUpload(upload)]
  }
  const apply = (record: StoreRecord): string[] => {
    switch (record.act) {
      case 'put':
        return put(record)
      case 'remove':
        return remove(record.bucket, record.key, record.versionId)
      case 'retain':
        return change(record, { retention: record.retention })
      case 'tag':
        return change(record, { tags: record.tags })
      case 'upload':
        uploads.set(record.upload.id, { ...record.upload, parts: new Map() })
        return []
      case 'part':
        return putPart(record.upload, record.part)
      case 'abort':
        return closeUpload(record.upload)
    }
  }
  return {
    apply,
    state: {
      versions,
      keys: (bucket) => [...(buckets.get(bucket)?.keys() ?? [])],
      upload: (id) => uploads.get(id),
      blobs: () => new Set(references.keys()),
    },
  }
}
