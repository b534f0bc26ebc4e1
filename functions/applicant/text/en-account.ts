import type { svAccount } from './sv-account.ts'

/** Where the grant is paid, after the application has been sent. */
export const enAccount: typeof svAccount = {
  title: 'Account for payments',
  link: 'Account for payments',
  intro: 'This is shown only to you and to the county administrative board that pays the grant.',
  now: 'Account now',
  bankgiro: 'Bankgiro number',
  plusgiro: 'Plusgiro number',
  reference: 'Reference on the payment',
  stated: 'Stated',
  inApplication: 'In the application',
  changed: (when: string, name: string) => `${when}, by ${name}`,
  missing:
    'You have not stated any account. The county administrative board cannot pay the grant before you do.',
  waits:
    'The county administrative board checks a new account before anything is paid to it. The payments wait until the board has confirmed the account.',
  change: 'Change the account',
  both: 'Fill in a bankgiro or a plusgiro. If you fill in both, the grant is paid to the bankgiro.',
  public: 'The change becomes an official document (allmän handling).',
  send: 'Save the new account',
  noNumber: 'Write the bankgiro number or the plusgiro number.',
  same: 'Change something before you save. This is the account that already applies.',
  saved:
    'The new account has come in to the county administrative board. The payments wait until the account has been confirmed.',
  onlySignatory: 'Only an authorised signatory of your organisation can change the account.',
  after: 'You have stated another account after the application. It applies instead of the account below.',
  closed: 'The account cannot be changed, because the case is closed.',
}
