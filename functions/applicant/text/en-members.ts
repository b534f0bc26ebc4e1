import type { svConfirm, svInvitations } from './sv-members.ts'

/** Showing that one represents an organisation, and asking others in. */
export const enConfirm: typeof svConfirm = {
  title: 'Confirm the organisation',
  intro: (name: string) =>
    `Show that you belong to ${name}. It can be done with a code to the official mailbox of the organisation, or by the registrar of the county administrative board.`,
  neverStops:
    'You can apply in the meantime. An application that comes in before the organisation is confirmed is handled like others, and the county administrative board sees that the authority has not been shown yet.',
  byCode: 'With a code',
  mailbox: (address: string) =>
    `The code is sent to the official mailbox ${address}, together with your name. Ask whoever reads the mailbox to give you the code. It is valid for 24 hours.`,
  noMailbox:
    'The county administrative board has not entered any official mailbox for the organisation. A code can only be sent to an address that the county administrative board has checked. Ask the county administrative board to confirm you instead.',
  ask: 'Send a code',
  sentTo: (address: string, at: string) => `A code was asked for on ${at} and goes to ${address}.`,
  failed: 'It has not been possible to send the e-mail yet. We are trying again.',
  endsAt: (at: string) => `The code is valid until ${at}.`,
  code: 'Code',
  codeHint: (tries: number) =>
    `Twelve characters, for example ABCD-2345-EFGH. ${tries === 1 ? 'One try' : `${tries} tries`} left.`,
  enter: 'Confirm',
  codeMissing: 'Write the code.',
  codeWrong: 'The code is not right. Check the characters.',
  codeEnded: 'The code is no longer valid. Ask for a new one.',
  usedUp: (at: string) =>
    `The code has been written wrongly five times and is no longer valid. A new one can be asked for after ${at}.`,
  byCounty: 'By the county administrative board',
  askCountyText:
    'The registrar of the county administrative board checks your authority, for example by calling your switchboard. The registrar then sees the name of the organisation, your name and your e-mail address, but no drafts.',
  askCounty: 'Ask the county administrative board to confirm us',
  asked: 'The county administrative board has been asked to confirm the organisation.',
  done: 'The organisation is confirmed',
  doneText: (name: string) => `It has been shown who represents ${name}.`,
  doneWaiting: 'A member with the right to sign needs to let you in.',
  goOn: 'Continue',
}

export const enInvitations: typeof svInvitations = {
  title: 'Invite',
  text: 'The person invited gets a link by e-mail, signs in and joins. The link is valid for 14 days and can be used once.',
  email: 'E-mail address',
  emailMissing: 'Write the e-mail address of the person to be invited.',
  role: 'Permission',
  roleAsked: 'What may the person invited do?',
  roles: { applicant: 'write in applications', signatory: 'write, sign and send in applications' },
  choices: { applicant: 'Write in applications', signatory: 'Write, sign and send in applications' },
  roleMissing: 'Choose what the person invited may do.',
  open: 'The address already has an open invitation. Withdraw it first if it is to be changed.',
  tooMany: (most: number) => `The organisation already has ${most} open invitations. Withdraw one first.`,
  send: 'Invite',
  caption: 'Open invitations',
  until: 'Valid until',
  mail: 'E-mail',
  mails: {
    waiting: 'being sent now',
    sent: 'sent',
    failed: 'could not be sent, we are trying again',
  },
  acts: 'Change',
  withdraw: 'Withdraw',
  of: (email: string) => ` the invitation to ${email}`,
  sent: 'The invitation has been created and is being sent now.',
  withdrawn: 'The invitation has been withdrawn. The link can no longer be used.',
  accept: {
    title: (name: string) => `Join ${name}`,
    text: (role: string) => `You are invited and may ${role}.`,
    what: 'All members see the drafts and cases of the organisation. They also see your name.',
    go: 'Join',
    ended: 'The invitation is not valid',
    endedText: 'The link has already been used, been withdrawn or expired.',
    endedNext: 'Ask the person who invited you for a new invitation.',
  },
}
