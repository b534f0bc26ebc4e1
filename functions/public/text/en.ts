import { enAnswersFormat } from './answers-en.ts'
import { enDictionary } from './dictionary-en.ts'
import { enPublished } from './published-en.ts'
import { signInEn } from './sign-in-en.ts'
import type { sv } from './sv.ts'
import { enVerify } from './verify-en.ts'

export const en: typeof sv = {
  example: 'Example',
  toStart: 'To the start page',
  fields: 'Show the fields',
  counties: 'E-mail addresses of the county administrative boards',
  go: {
    signIn: 'Sign in and apply',
    applications: 'To our applications',
    desk: 'To the cases of the county',
  },
  start: {
    title: 'Apply for a grant against violence and oppression',
    heading: 'Apply for a state grant against violence and oppression',
    lead: 'Municipalities, regions and municipal associations can apply for a grant (statsbidrag) to strengthen and develop their work against men’s violence against women, violence in close relations, honour-related violence and oppression, and sexual exploitation.',
    before:
      'You apply to the county administrative board (länsstyrelse) of your county. It is worth reading first',
    about: 'what the grant may be used for, who can apply and what goes first',
    toRounds: 'To the calls',
    check: 'See whether you can apply (three questions)',
    questions: 'See all questions of the application',
    county: 'County',
    round: 'Call for applications',
    lists: {
      open: { caption: 'Open calls', day: 'Last day to apply' },
      coming: { caption: 'Coming calls', day: 'Opens' },
      closed: { caption: 'Closed calls', day: 'Closed' },
    },
    noneOpen:
      'No call is open at the moment. When a county administrative board opens a call it is shown here, with the last day to apply.',
  },
  toAccessibility: 'Accessibility',
  feedback: {
    title: 'Tell us if something does not work',
    intro: 'The county administrative board reads what you write and answers if you leave an address.',
    county: 'Which county administrative board should read it?',
    countyHint: 'Choose that of the county where you live or work.',
    choose: 'Choose a county',
    countyMissing: 'Choose which county administrative board should read it.',
    page: 'Which page does it concern? (optional)',
    text: 'What does not work, or what do you need in another way?',
    textMissing: 'Describe what does not work.',
    replyTo: 'E-mail address for an answer (optional)',
    replyToHint: 'Used only to answer you.',
    send: 'Send',
    thanks: 'Thank you, we have received what you wrote',
    next: 'It is now sent to the county administrative board. If you are not satisfied with how it is handled you can turn to Digg.',
  },
  questions: {
    title: 'What the application asks for',
    lead: 'Here are all the questions of the form, so that you can prepare the answers together before you sign in. The page can be printed.',
    about:
      'What the regulation requires is marked. The county administrative board asks everything else in order to decide. A board may have taken away questions in its call. You can send the application even if something is missing.',
    aboutRound:
      'This is how the questions are put in this call. What the regulation requires is marked. The county administrative board asks everything else in order to decide. You can send the application even if something is missing.',
    toRound: 'To the call',
    individuals:
      'Do not write anything about individual persons, neither in the answers nor in the attachments.',
    each: (item: string) => `Questions about each ${item}`,
    required: 'Required by Section 5.',
    limit: (limit: number) => `At most ${limit} words.`,
    attachments: 'Attachments',
    files:
      'You can attach at most 20 files, each of at most 25 MB: PDF, DOCX, XLSX, ODT, PNG or JPEG. No attachments are required.',
  },
  round: {
    back: 'All calls',
    questions: 'See what the application asks',
    example: 'The texts of this call are examples. No county administrative board has decided on them.',
    phase: 'State',
    phases: { open: 'Open', coming: 'Coming', closed: 'Closed' },
    opens: 'Opens',
    deadline: 'Last day to apply',
    year: 'Budget year',
    report: 'Last day to report back',
    conditions: 'Conditions',
    notOpen: {
      coming: 'You can apply when the call has opened.',
      closed:
        'The last day has passed. An application that comes in now is received and registered as late. Contact the county administrative board if you have questions.',
    },
  },
  verify: enVerify,
  published: enPublished,
  dictionary: enDictionary,
  answersFormat: enAnswersFormat,
  ...signInEn,
}
