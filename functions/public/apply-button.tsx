import { LinkButton } from '../../shared/web/components/submit-button.tsx'
import type { Session } from '../../shared/web/session.ts'
import { homeOf } from './home.ts'
import { words } from './text/words.ts'

/** To the sign-in, or to where somebody who is signed in works. */
export const ApplyButton = ({ session }: { session: Session | null }) => {
  if (session === null) return <LinkButton href="/logga-in">{words.go.signIn}</LinkButton>
  const home = homeOf(session)
  if (home === '/') return null
  return (
    <LinkButton href={home}>
      {session.tenant?.kind === 'county' ? words.go.desk : words.go.applications}
    </LinkButton>
  )
}
