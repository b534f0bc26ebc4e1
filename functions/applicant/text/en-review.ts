import type { svReview } from './sv-review.ts'

export const enReview: typeof svReview = {
  title: 'Check and send in',
  moved: (parts: string) =>
    `The application has changed since you opened the page: ${parts}. Check the answers again before you send in.`,
  attachments: 'Attachments',
  missing: 'This is missing',
  missingIntro: 'None of it stops you from sending in.',
  required: 'Required by Section 5',
  requiredNote:
    'The application is marked as incomplete if you send it in like this. The county administrative board may then ask for a completion (komplettering).',
  asked: 'The county administrative board asks',
  complete: 'Nothing is missing',
  noCentre: 'No measure concerns a resource centre, so this part does not need to be filled in.',
  nothing:
    'The application has all the parts that are required by Section 5 and what the county administrative board asks for.',
  late: (day: string) =>
    `The last day to apply was ${day}. The application is received and registered, but is marked as late.`,
  declare: 'Attest',
  declarations: {
    label: 'I attest that',
    hint: 'The first is needed to send in. Leave the others empty if you are not sure, and describe why in the part about what the grant may not be used for.',
    correct: 'the information in the application is correct (needed to send in)',
    notStatutory:
      'the grant is not applied for to cover tasks that we must carry out under an act or a regulation (Section 4, first paragraph)',
    notFunded:
      'the grant is not applied for to cover costs that another state grant has already covered (Section 4, second paragraph)',
    missing: 'Attest that the information is correct to be able to send in.',
  },
  public: 'When you send in, the application becomes an official document (allmän handling).',
  send: 'Attest and send in',
  cannot: 'Only those who have the right to sign can send in. In your organisation that is:',
  cannotNobody:
    'Only those who have the right to sign can send in. Nobody in your organisation has that right yet.',
}
