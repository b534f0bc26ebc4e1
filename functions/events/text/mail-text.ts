import { speak } from '../../../shared/web/language.ts'
import { enMails } from './en-mails.ts'
import { type Mails, svMails } from './sv-mails.ts'

/** A mail to an organisation: the Swedish paragraph, the same in English, and last the link (or the code). */
export const mailText = (say: (texts: Mails) => string, last: string): string => {
  const english = speak({ language: 'en', other: null }, () => say(enMails))
  return `${say(svMails)}\n\n${english}\n\n${last}\n`
}

/** The same for a case: the link is the case's own. */
export const caseMailText = (say: (texts: Mails) => string, origin: string, id: string): string =>
  mailText(say, `${origin}/ansok/arende/${id}`)
