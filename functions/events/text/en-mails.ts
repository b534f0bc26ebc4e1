import type { Mails } from './sv-mails.ts'

/** Where a mail carries a rule or a day that counts. */
const governs = 'The Swedish text governs.'

export const enMails: Mails = {
  Submitted: 'Your application for the grant has been received. Sign in to see the receipt.',
  CompletionAsked: `The county administrative board needs more information. Sign in to see what is missing and by when your answer must have been received. ${governs}`,
  InjunctionIssued: `The county administrative board orders you to remedy a defect in the application. Sign in to see what is needed, by when your answer must have been received and what may otherwise follow. ${governs}`,
  CompletionExtended: `The county administrative board has changed the last day for your completion. Sign in to see the new day. ${governs}`,
  CompletionAnswered:
    'Your completion has been received by the county administrative board. Sign in to see it.',
  DocumentReceived:
    'A file that you had uploaded when the application came in has been added to the case. Sign in to see it.',
  AuthorityHandedIn:
    'Your document showing authority has been received by the county administrative board. Sign in to see it.',
  AuthorityAssessed: `The county administrative board has assessed the document showing authority. Sign in to see what applies. ${governs}`,
  MessageSent: 'Your message has been received by the county administrative board. Sign in to read it.',
  Communicated: `The county administrative board gives you the opportunity to make a statement on information in the case. Sign in to read it and to see by when your answer must have been received. ${governs}`,
  StatementMade: 'Your statement has been received by the county administrative board. Sign in to read it.',
  MoreTimeAsked:
    'Your request for more time has been received by the county administrative board. Sign in to see it.',
  ChangeNotified:
    'Your notification of changed circumstances has been received by the county administrative board. Sign in to see it.',
  GrantDeclined:
    'The county administrative board has been told that you decline the grant. Sign in to see the case.',
  LastDayMoved:
    'The county administrative board has moved the last day to apply, for everyone who applies. Sign in to see which day applies. You do not need to do anything.',
  ApplicationChanged: 'Your changed application for the grant has been received. Sign in to see it.',
  AccountChanged:
    'The account for payments has been changed in your case. Sign in to see it, and contact the county administrative board if you did not change it.',
  WithdrawalAsked:
    'The county administrative board has been told that you withdraw the application. Sign in to see the case.',
  HandedOver:
    'Your application belongs to another county administrative board and has been handed over to it. Sign in to see what applies.',
  LetterIssued: `The county administrative board has decided on your application. Sign in to read the decision. ${governs}`,
  AppealReceived:
    'An appeal against the decision on the grant has been received by the county administrative board. Sign in to see the case.',
  AppealHandedOver:
    'The county administrative board has handed over the appeal to the administrative court. Sign in to see the case.',
  AppealDismissed: `The county administrative board has decided on the appeal. Sign in to read the decision and to see how it is appealed. ${governs}`,
  fromCounty: 'The county administrative board has written you a message. Sign in to read it.',
  completionReminder: `The last day for your completion is near. Sign in to answer. ${governs}`,
  authorityReminder: `The day by which you promised the document showing authority is near. Sign in to see the day and hand in the document. ${governs}`,
  draftEnds: (day) =>
    `The draft has not been submitted and will be removed on ${day}. Sign in if you want to submit it. ${governs}`,
  code: (person, organisation) =>
    `${person} wants to apply for the grant for ${organisation}; give the code to that person only, and only if the person represents you. ${governs}`,
  memberInvited: (organisation) =>
    `You are invited to work on applications for the grant for ${organisation}; sign in with the link to join.`,
  partnerInvited:
    'Your organisation is invited as a partner in an application for the grant. Sign in to see the invitation.',
  partnerSent:
    'An application for the grant in which you are a partner has been submitted. Sign in to see it.',
  partnerVoided: `The application has been changed, and your confirmation of it no longer holds. Sign in to see what has changed. ${governs}`,
  partnerDecided: `The county administrative board has decided on an application in which you are a partner. Sign in to read the decision. ${governs}`,
  association: 'a municipal association',
}
