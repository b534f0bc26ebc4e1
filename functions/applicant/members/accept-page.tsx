import { readMember } from '../../../shared/aws/people.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Request } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../acting.ts'
import { texts } from '../text/texts.ts'
import { accept, findOffered, type Link, type Offered } from './accept.ts'
import { roleText } from './invitations-part.tsx'

const text = texts.invitations.accept

const linkOf = ({ params: { org = '', id = '', secret = '' } }: Request): Link => ({ org, id, secret })

const offerPage = (session: Session, { invitation, space }: Offered): Response =>
  html(
    page(
      chrome(session, { title: text.title(space.name) }),
      <PostForm session={session}>
        <h1 class="govuk-heading-l">
          <Around say={text.title} name={space.name} />
        </h1>
        <p class="govuk-body">{text.text(roleText(invitation.roles))}</p>
        <p class="govuk-body">{text.what}</p>
        <SubmitButton>{text.go}</SubmitButton>
      </PostForm>,
    ),
  )

const endedPage = (session: Session): Response =>
  html(
    page(
      chrome(session, { title: text.ended }),
      <>
        <h1 class="govuk-heading-l">{text.ended}</h1>
        <p class="govuk-body">{text.endedText}</p>
        <p class="govuk-body">{text.endedNext}</p>
      </>,
    ),
    404,
  )

/** Looking at the link uses nothing up: programs that read mail follow links too. */
export const showInvitation: Page = async (deps, { request, session }) => {
  const offered = await findOffered(deps, linkOf(request))
  return offered === null ? endedPage(session) : offerPage(session, offered)
}

/** Pressed twice, the second finds that the person is in already. */
export const acceptInvitation: Page = async (deps, { request, session }) => {
  const link = linkOf(request)
  const offered = await findOffered(deps, link)
  if (offered !== null && (await accept(deps, offered, session, request.receivedAt)))
    return redirect('/valj-organisation')
  const member = await readMember(deps.table, link.org, session.subject)
  return member !== null && member.roles.length > 0 ? redirect('/valj-organisation') : endedPage(session)
}
