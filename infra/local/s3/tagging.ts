import { readText } from './body.ts'
import { S3Error } from './errors.ts'
import { dataVersion, versionHeader } from './lookup.ts'
import { type XmlElement, xmlFields, xmlRoot } from './parse-xml.ts'
import { checkTags } from './tags.ts'
import type { Run } from './types.ts'
import { type Xml, xmlDocument } from './xml.ts'

/** GetObjectTagging. */
export const getTagging: Run = async ({ store: { state } }, { bucket, key, query }) => {
  const version = dataVersion(state, bucket.name, key, query.get('versionId'))
  const tags = Object.entries(version.tags).map(
    ([name, value]): Xml => [
      'Tag',
      [
        ['Key', name],
        ['Value', value],
      ],
    ],
  )
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', ...versionHeader(version) },
    body: xmlDocument(['Tagging', [['TagSet', tags]]]),
  }
}

const parseTag = (element: XmlElement): [string, string] => {
  const { Key, Value, ...more } = xmlFields(element)
  if (element.name !== 'Tag' || Key === undefined || Value === undefined || Object.keys(more).length > 0)
    throw new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.')
  return [Key, Value]
}

/** PutObjectTagging: replaces all tags of the version. */
export const putTagging: Run = async (deps, { bucket, key, query, body }) => {
  const root = xmlRoot(await readText(body, 65_536), 'Tagging')
  const tags = checkTags(root.children.flatMap((set) => set.children.map(parseTag)))
  const { versionId } = await deps.store.commit((state) => {
    const version = dataVersion(state, bucket.name, key, query.get('versionId'))
    return { act: 'tag' as const, bucket: bucket.name, key, versionId: version.id, tags }
  })
  return { status: 200, headers: versionHeader({ id: versionId }) }
}
