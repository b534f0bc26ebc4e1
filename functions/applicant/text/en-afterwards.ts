import { enTimeline } from './en-timeline.ts'
import type { svAfterwards } from './sv-afterwards.ts'

/** What follows after an application has been sent: the way of the case, and what the applicant writes in it. */
export const enAfterwards: typeof svAfterwards = {
  links: {
    message: 'Messages',
    'more-time': 'Ask for more time for the completion',
    statement: 'Make a statement',
    change: 'Report changed circumstances',
    declined: 'Decline the grant',
    copy: 'Use the application in a new call',
  },
  version: {
    title: 'Change the application',
    intro: (day: string) =>
      `You can change the answers up to and including ${day} at\u00a023:59. The version that you sent in first is kept.`,
    contents: 'Parts of the application',
    public: 'When you send in, the changed application becomes an official document (allmän handling).',
    send: 'Attest and send in the change',
    same: 'Change something in the application before you send in.',
    moved:
      'The application was changed by a colleague while you were writing. Your text is still here. Check it against what applies now before you send in.',
    sent: 'The changed application has come in.',
    cannot:
      'The application can no longer be changed. It can be changed up to and including the last day to apply, as long as the county administrative board has not decided and you have not withdrawn it.',
    first: 'What you sent in first',
    firstLink: 'See what you sent in first',
  },
  writing: {
    message: {
      title: 'Messages',
      intro:
        'Write to the person who handles the case. The messages become part of the case and are official documents (allmänna handlingar).',
      text: 'New message',
      hint: '',
      missing: 'Write the message.',
      send: 'Send the message',
      sent: 'The message has come in to the county administrative board.',
      cannot: 'No more messages can be written, because the case is closed.',
    },
    'more-time': {
      title: 'Ask for more time',
      intro:
        'The county administrative board settles whether you get more time. The day that applies now applies until you have been told.',
      text: 'Why do you need more time?',
      hint: '',
      missing: 'Write why you need more time.',
      send: 'Send the request',
      sent: 'Your request for more time has come in to the county administrative board.',
      cannot: 'There is no open request for a completion (komplettering) to get more time for.',
    },
    statement: {
      title: 'Make a statement',
      intro:
        'The county administrative board has received information that may matter to the decision. You may make a statement (yttrande) on it before the decision. The statement becomes an official document (allmän handling).',
      text: 'Your statement',
      hint: '',
      missing: 'Write your statement.',
      send: 'Send the statement',
      sent: 'The statement has come in to the county administrative board.',
      cannot:
        'There is nothing to make a statement on, or the county administrative board has already decided.',
    },
    change: {
      title: 'Report changed circumstances',
      intro:
        'Tell us as soon as possible if something changes that matters to the grant (Section 11). The application and the decision are not changed by the report. The county administrative board judges what it means. The report becomes an official document (allmän handling).',
      text: 'What has changed?',
      hint: 'For example if a measure does not take place, becomes smaller or more expensive, or if you get another grant for the same costs.',
      missing: 'Write what has changed.',
      send: 'Send the report',
      sent: 'The report has come in to the county administrative board.',
      cannot: 'Changes cannot be reported, because the case is closed.',
    },
    declined: {
      title: 'Decline the grant',
      intro:
        'The county administrative board decides what happens to the grant when you decline it. Until then the decision applies as it is. Money that you have already been given may need to be paid back.',
      text: 'Why are you declining the grant?',
      hint: 'You do not have to answer. The answer becomes an official document (allmän handling).',
      missing: '',
      send: 'Decline the grant',
      sent: 'The county administrative board has been told that you decline the grant.',
      cannot: 'There is no grant to decline.',
    },
    lastDay: 'Last day now',
    granted: 'Granted',
    wantedDay: 'Which day do you want as the last day?',
    dayMissing: 'Write the day you want as the last day.',
    dayShape: 'Write the date as year, month and day, for example 2027-02-18.',
    dayLater: (day: string) => `Write a day that is later than ${day}, which is the last day now.`,
    dayPast: 'Write a day that has not passed.',
    confirm: 'Confirm',
    confirmed: 'Yes, we decline the whole grant',
    confirmMissing: 'Confirm that you decline the whole grant.',
  },
  thread: {
    title: 'Written in the case',
    empty:
      'Nobody has written anything in the case yet. The answers of the county administrative board are shown here, and you get an e-mail when they come.',
    applicant: 'You',
    county: 'The county administrative board',
    abouts: {
      message: 'Message',
      'more-time': 'Request for more time',
      change: 'Report of changed circumstances (Section 11)',
      declined: 'Declines the grant',
      communication: 'Information to make a statement on (Section 25 of the Administrative Procedure Act)',
      statement: 'Statement',
    },
    latest: (day: string) => `Last day for the statement: ${day}`,
    wants: (day: string) => `Last day wanted: ${day}`,
  },
  copy: {
    title: 'Use the application in a new call',
    intro:
      'The answers are copied to a new draft. The application that you have already sent in is not changed.',
    notTitle: 'This is not copied',
    not: [
      'the attachments',
      'the attestations',
      'messages, reports and requests for a completion (komplettering)',
      'the assessment and decision of the county administrative board',
    ],
    check: 'Go through years, amounts and dates in the draft. They are copied as they were.',
    rounds: 'Choose a call',
    none: 'No call in the county receives applications now.',
    last: (day: string) => `The last day to apply is ${day}.`,
    make: 'Create a draft',
  },
  ...enTimeline,
}
