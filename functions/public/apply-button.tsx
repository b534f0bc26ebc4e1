import { LinkButton } from '../../shared/web/components/submit-button.tsx'
import type { Session } from '../../shared/web/session.ts'
import { homeOf } from './home.ts'
import { sv } from './text/sv.ts'

/** To the sign-in, or to where somebody who is signed in works. */
export const ApplyButton = ({ session }: { session: Session | null }) => {
  if (session === null) return <LinkButton href="/logga-in">{sv.go.signIn}</LinkButton>
  const home = homeOf(session)
  if (home === '/') return null
  return (
    <LinkButton href={home}>{session.tenant?.kind === 'county' ? sv.go.desk : sv.go.applications}</LinkButton>
  )
}
