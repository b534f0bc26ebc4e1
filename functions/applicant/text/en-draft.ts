import type { svDraft, svHome, svStart } from './sv-draft.ts'

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')

export const enHome: typeof svHome = {
  title: 'Our applications',
  rounds: 'Calls',
  noRounds:
    'The county administrative board has no open call at the moment. When a call opens it is shown here.',
  start: 'Start the application',
  startLate: 'Apply after the last day',
  last: (day: string) => `The last day to apply is ${day} at\u00a023:59.`,
  opens: (day: string) => `Opens on ${day}.`,
  closed: 'Closed calls',
  closedOn: (day: string) =>
    `Closed on ${day}. An application that comes in now is late, but is received and registered.`,
  example: 'Example',
  drafts: 'Drafts',
  noDrafts:
    'You have no drafts. Start an application in an open call and it is shown here to everybody in the organisation.',
  draft: 'Draft',
  round: 'Call',
  changed: 'Last changed',
  changedBy: (name: string, at: string) => `${at} by ${name}`,
  cases: 'Applications sent in',
  noCases: 'You have not sent in any application. When you have, you see here how it is handled.',
  case: 'Application',
  status: 'State',
  next: 'Next step',
  received: 'Came in',
}

export const enStart: typeof svStart = {
  round: 'Call',
  last: 'Last day',
  county: 'Examined by',
  late: (day: string) =>
    `The last day to apply was ${day}. An application that comes in now is late. It is received and registered, and the county administrative board judges what happens to it.`,
  notOpen: (day: string) => `The call opens on ${day}. Then you can start the application.`,
  begin: 'Start the application',
}

export const enDraft: typeof svDraft = {
  olderForm: (kept: number, newest: number) =>
    `The draft was made in version ${kept} of the form. There is now a version ${newest}. Everything that you have written is still there, and you can go on with the draft and send it in.`,
  title: 'Application for a state grant',
  intro:
    'Fill in the parts in the order you like. Everybody in the organisation can write. The draft is your own: the county administrative board does not see it until you send in.',
  deadline: 'Last day',
  lastMoment: (day: string) => `${day} at\u00a023:59.`,
  left: (days: number) =>
    days === 0 ? 'Today is the last day.' : days === 1 ? '1 day left.' : `${days} days left.`,
  passed: 'The last day has passed. You can send in all the same, but the application is marked as late.',
  parts: 'Parts',
  finish: 'Finish',
  attachments: 'Attachments',
  noAttachments: 'No attachments',
  count: (number: number) => (number === 1 ? '1 attachment' : `${number} attachments`),
  review: 'Check and send in',
  reviewHint: 'You see all answers together before you send in.',
  states: {
    empty: 'Not begun',
    begun: 'Begun',
    done: 'Done',
    unneeded: 'Not needed',
    todo: 'To do',
  },
  missing: (number: number) => unbroken(number === 1 ? '1 item is missing' : `${number} items are missing`),
  changed: (name: string, at: string) => `Last changed by ${name} on ${at}.`,
  sealed: {
    title: 'The application has been sent in',
    text: 'The application has been sent in and can no longer be changed here. What was sent in is in the case.',
    link: 'Go to the case',
    file: 'The file came in to the service. If it had come in when the application was sent, it is added to the case when it has been checked. Otherwise it is listed on the page of the case, with how you can hand it in.',
    lost: 'You did not have time to save this',
    lostText:
      'A colleague sent in the application while you were writing. Copy your text if it is to be part of a completion (komplettering).',
  },
}
