import type { Role } from '../aws/credentials.ts'
import type { Grant } from '../template/policies.ts'
import type { Touched } from './leading-keys.ts'

const pattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  )

const covers = (grant: Grant, action: string): boolean =>
  grant.actions.some((granted) => pattern(granted).test(`dynamodb:${action}`))

/** `${aws:PrincipalTag/county}` → the session's tag; a tag the session lacks matches nothing. */
const withTags = (text: string, tags: Role['tags']): string | undefined => {
  const missing = [...text.matchAll(/\$\{aws:PrincipalTag\/([^}]+)\}/g)].some(
    ([, tag = '']) => !(tag in tags),
  )
  return missing
    ? undefined
    : text.replaceAll(/\$\{aws:PrincipalTag\/([^}]+)\}/g, (_, tag: string) => tags[tag] ?? '')
}

const allows = (grant: Grant, { action, key }: Touched, tags: Role['tags']): boolean => {
  if (!covers(grant, action)) return false
  if (grant.leadingKeys === undefined) return true
  return (
    key !== undefined &&
    grant.leadingKeys.some((text) => {
      const filled = withTags(text, tags)
      return filled !== undefined && pattern(filled).test(key)
    })
  )
}

/** Whether the role may do this to every key: such a request need not be read. */
export const unconditional = (grants: Grant[], action: string): boolean =>
  grants.some((grant) => grant.leadingKeys === undefined && covers(grant, action))

/** The first thing touched that no grant allows. As in IAM, each item of a transaction stands for itself. */
export const firstRefused = (grants: Grant[], touched: Touched[], tags: Role['tags']): Touched | undefined =>
  touched.find((one) => !grants.some((grant) => allows(grant, one, tags)))
