import type { Write } from '../../../shared/aws/write.ts'
import { mayState, statementMade } from '../../../shared/domain/acts/communication.ts'
import {
  changeNotified,
  grantDeclined,
  mayDecline,
  messageSent,
  moreTimeAsked,
} from '../../../shared/domain/acts/correspondence.ts'
import type { Act, Actor } from '../../../shared/domain/advance.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { About } from '../../../shared/domain/message.ts'
import { stillMember } from '../acting.ts'
import type { OwnCase } from './load-case.ts'

type Content = { textHash: string; wantedDay: string }

/** One kind of thing an applicant can write to the county: where, when it can be done, and which act it is. */
export type Writing = {
  about: About
  path: string
  /** Whether it must say something; a reason for declining is the organisation's own affair. */
  required: boolean
  asksDay: boolean
  confirms: boolean
  may: (own: Pick<OwnCase, 'header' | 'letter'>) => boolean
  act: (header: CaseHeader, content: Content, actor: Actor) => Act
  check: (orgId: string, subject: string) => Write
}

const plain = { required: true, asksDay: false, confirms: false }
const member: Writing['check'] = (orgId, subject) => stillMember(orgId, subject, 'applicant')

export const writings: Record<About, Writing> = {
  message: {
    ...plain,
    about: 'message',
    path: 'meddelanden',
    may: ({ header }) => isAllowed(header.status, 'send-message', 'applicant'),
    act: messageSent,
    check: member,
  },
  'more-time': {
    ...plain,
    about: 'more-time',
    path: 'mer-tid',
    asksDay: true,
    may: ({ header }) => isAllowed(header.status, 'ask-more-time', 'applicant'),
    act: moreTimeAsked,
    check: member,
  },
  statement: {
    ...plain,
    about: 'statement',
    path: 'yttrande',
    may: ({ header }) => mayState(header),
    act: statementMade,
    check: member,
  },
  change: {
    ...plain,
    about: 'change',
    path: 'andrat',
    may: ({ header }) => isAllowed(header.status, 'notify-change', 'applicant'),
    act: changeNotified,
    check: member,
  },
  declined: {
    about: 'declined',
    path: 'avsta',
    required: false,
    asksDay: false,
    confirms: true,
    // A grant can be declined by who has been told of it: when its letter is out.
    may: ({ header, letter }) =>
      letter !== null && isAllowed(header.status, 'decline-grant', 'signatory') && mayDecline(header),
    act: grantDeclined,
    check: (orgId, subject) => stillMember(orgId, subject, 'signatory'),
  },
}
