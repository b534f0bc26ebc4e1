import { caseErrorTextsEn } from './case-error-texts-en.ts'
import type { ErrorText } from './error-text.ts'
import type { errorTexts } from './error-texts.ts'

const gone: ErrorText = {
  status: 404,
  title: 'The page does not exist',
  what: 'The address may be misspelt, or it concerns something you cannot see.',
  next: 'Check the address or go to the start page.',
}

const foreign: ErrorText = {
  status: 403,
  title: 'The form could not be received',
  what: 'The form was not sent from a page that is open to you. Nothing has changed.',
  next: 'Open the page again and try again.',
}

export const errorTextsEn: typeof errorTexts = {
  NotFound: gone,
  OutsideTheWall: gone,
  ChangedMeanwhile: {
    status: 409,
    title: 'Somebody else was first',
    what: 'The information was changed by somebody else while you were working. Nothing that was saved is lost.',
    next: 'Go back, load the page again and try again.',
  },
  NotAllowedInStatus: {
    status: 409,
    title: 'That is not possible as the case now stands',
    what: 'The case has moved on since the page was opened. Nothing has changed.',
    next: 'Go back to the case to see how it stands now.',
  },
  NotYourRole: {
    status: 403,
    title: 'You do not have access',
    what: 'The page is for other roles than those you have here.',
    next: 'Change organisation if you have several, or contact whoever gives out roles.',
  },
  BodyTooLarge: {
    status: 413,
    title: 'The form is too large',
    what: 'What was sent is larger than the service can receive.',
    next: 'Go back in the browser, where the text may still be. Shorten it, or attach it as a document.',
  },
  TooManyFields: {
    status: 413,
    title: 'The form is too large',
    what: 'What was sent has more fields than the service can receive.',
    next: 'Open the page again and try again.',
  },
  TooManyDocuments: {
    status: 409,
    title: 'Too many attachments',
    what: 'The draft has more attachments than an application can have. Nothing has been sent.',
    next: 'Go back to the attachments and remove files until there are at most 20.',
  },
  NotAForm: {
    status: 415,
    title: 'The form could not be read',
    what: 'The information came in a format that the service does not receive.',
    next: 'Open the page again and try again.',
  },
  UnknownProfileColumn: {
    status: 500,
    title: 'A profile is wrong',
    what: 'The profile names a column that the payment file does not have. The payment file is as it was.',
    next: 'Fetch CSV, XLSX or JSON from its page, and tell the system administrator of the county administrative board.',
  },
  BadProfile: {
    status: 500,
    title: 'A profile is wrong',
    what: 'The profile cannot be read. The payment file is as it was.',
    next: 'Fetch CSV, XLSX or JSON from its page, and tell the system administrator of the county administrative board.',
  },
  ForeignForm: foreign,
  FormTokenWrong: foreign,
  ...caseErrorTextsEn,
}

export const systemFaultEn: ErrorText = {
  status: 500,
  title: 'Something went wrong with us',
  what: 'What you last saved is still there. What was just sent may need to be sent again.',
  next: 'Try again in a while. Contact the county administrative board if the fault comes back, and give the reference.',
}

export const busyEn: ErrorText = {
  status: 503,
  title: 'The service is under heavy load',
  what: 'There was no answer just now. What you have saved is still there.',
  next: 'Wait a minute and try again.',
}
