import type { svEligibility } from './sv-eligibility.ts'

export const enEligibility: typeof svEligibility = {
  title: 'Can you apply for the grant?',
  intro:
    'Three questions help you see whether the grant suits you. The answers are not kept, and no answer stops you from applying.',
  applicant: 'Who are you?',
  applicants: {
    kommun: 'A municipality (kommun)',
    region: 'A region (region)',
    kommunalforbund: 'A municipal association (kommunalförbund)',
    other: 'Something else',
  },
  applicantMissing: 'Choose who you are.',
  purposes: 'What do you want to do?',
  purposesHint: 'Choose what is true.',
  area: 'Work in one of the areas men’s violence against women, violence in close relations, honour-related violence and oppression, or prostitution and human trafficking for sexual purposes',
  centre: 'Develop a regional resource centre',
  otherPurpose: 'Something else, or we do not know yet',
  purposesMissing: 'Choose what you want to do.',
  bars: 'Is any of this true of the measures?',
  barsHint:
    'Grants may not be given for these (Section 4). Leave blank if none is true or if you are not sure.',
  statutory: 'Part of the work you must do under an act or a regulation',
  statutoryHint: 'For example the support the social welfare board must give under the Social Services Act.',
  barsUnknown: 'Choose from the alternatives, or leave blank.',
  funded: 'Another state grant has already covered part of the costs',
  fundedHint:
    'For example a state grant from the National Board of Health and Welfare (Socialstyrelsen) that already pays for the same staff or the same activity.',
  check: 'Show the answer',
  answers: {
    yes: 'You can apply for the grant',
    describe: 'You can apply. Describe this in the application',
    no: 'The grant is not for your kind of organisation',
  },
  stillOpen:
    'You may apply all the same. The county administrative board tries every application that comes in.',
  again: 'Change the answers',
}
