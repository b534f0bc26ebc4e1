import type { ErrorText } from './error-text.ts'

/** What is refused in a case, a round or its payments, in English. */
export const caseErrorTextsEn: Record<string, ErrorText> = {
  SamePersonOnCase: {
    status: 403,
    title: 'Somebody else needs to do this',
    what: 'Whoever prepared a case may not decide it, and whoever proposed or decided may not pay.',
    next: 'Ask a colleague with the right role.',
  },
  AppealLate: {
    status: 409,
    title: 'The appeal came in too late',
    what: 'Counted from the day given, the appeal came in after the last day. Nothing has changed.',
    next: 'Go back and check the day, or dismiss the appeal (Section 45 of the Administrative Procedure Act).',
  },
  AppealInTime: {
    status: 409,
    title: 'The appeal came in time',
    what: 'Counted from the day given, the appeal came in time. Nothing has changed.',
    next: 'Go back and check the day, or hand over the appeal (Section 46 of the Administrative Procedure Act).',
  },
  StatementAwaited: {
    status: 409,
    title: 'The time for the applicant’s statement is running',
    what: 'A decision to the disadvantage of the applicant cannot be proposed or taken until the applicant has answered or the time is over (Section 25 of the Administrative Procedure Act). Nothing has been changed.',
    next: 'Wait until then, or go back to the case.',
  },
  NotCarriedOut: {
    status: 409,
    title: 'The decision is being sent out',
    what: 'The letter or the payments of the current decision are not ready yet. Nothing has been changed.',
    next: 'Wait a moment and try again.',
  },
  CannotExtend: {
    status: 409,
    title: 'The last day cannot be moved now',
    what: 'The call has not opened, or it has closed and a decision has been proposed or taken on one of its cases. Nothing has changed.',
    next: 'Go to the call to see what applies.',
  },
  RoundHasOpened: {
    status: 409,
    title: 'The call has opened',
    what: 'The questions cannot be changed after the day the call opens, so that everyone who applies is asked the same. Nothing has changed.',
    next: 'Go to the questions to see what applies.',
  },
  SuspendedOnCase: {
    status: 403,
    title: 'You cannot do anything on this case',
    what: 'A conflict of interest has been reported or decided on the case (Administrative Procedure Act, 16–18 §§). Nothing has changed.',
    next: 'Read about it on the case. You may still read the case.',
  },
  OwnConflict: {
    status: 403,
    title: 'Somebody else has to decide this',
    what: 'Nobody takes part in deciding a question about their own conflict of interest. Nothing has changed.',
    next: 'Ask another head of unit.',
  },
  NotYourNote: {
    status: 403,
    title: 'Somebody else wrote this working note',
    what: 'Only whoever wrote a working note can change or remove it. Nothing has changed.',
    next: 'Ask the one who wrote it, or write one of your own.',
  },
  NotDeclared: {
    status: 409,
    title: 'Say first whether you have a conflict of interest',
    what: 'Your declaration no longer covers this applicant. Nothing has changed.',
    next: 'Go to the page about conflicts of interest, declare and try again.',
  },
  NotSuspended: {
    status: 409,
    title: 'The question has been decided already',
    what: 'Somebody else has decided or lifted the report. Nothing has changed.',
    next: 'Go back to the case to see how it stands now.',
  },
  FrameExceeded: {
    status: 409,
    title: 'The frame is not enough',
    what: 'What is left of the county’s frame is less than the amount of the decision. Nothing has been decided.',
    next: 'Go back and change the amount, or ask the head of unit to review the frame.',
  },
  BindingExceeded: {
    status: 409,
    title: 'The commitment authorisation is not enough',
    what: 'The county may not bind as much of a later budget year as the decision pays then. Nothing has been decided.',
    next: 'Go back and change the payments, or ask the head of unit to review the authorisation.',
  },
  ScenarioIsChosen: {
    status: 409,
    title: 'The scenario has already been chosen',
    what: 'A scenario that has become proposals is not changed. Nothing has been saved.',
    next: 'Go back and copy the scenario if you want to try something else.',
  },
  AlreadySet: {
    status: 409,
    title: 'There is already a version from that day',
    what: 'A setting is not changed afterwards. Nothing has been saved.',
    next: 'Go back and choose a later day.',
  },
  NothingToExport: {
    status: 409,
    title: 'There is nothing to include',
    what: 'Nothing of the budget year can be paid at the moment. No instalment has changed.',
    next: 'Go back and load the page again to see what waits and what is held back.',
  },
  AlreadyPaid: {
    status: 409,
    title: 'The money has been paid',
    what: 'The line has been acknowledged as paid. What has been paid cannot be taken back: it takes a decision on recovery (Section 14), and the claim is invoiced from the accounting system. Nothing has been changed.',
    next: 'Go back to the payment file, and talk to the officer of the case if the money is to be claimed back.',
  },
  NotReversible: {
    status: 409,
    title: 'The line cannot be taken back',
    what: 'Only a payment of a locked payment file that has not been answered can be taken back. Nothing has been changed.',
    next: 'Go back to the payment file to see what applies now.',
  },
}
