import type { svTogether } from './sv-together.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** What is said while several people write in one draft. */
export const enTogether: typeof svTogether = {
  saving: 'Saving…',
  saved: (clock: string) => `Saved at ${clock}.`,
  unreached: 'Could not be saved, trying again. The text is still on the page.',
  ended: 'You have been signed out. The text is still on the page. Sign in in a new tab and then save here.',
  signIn: 'Sign in (opens in a new tab)',
  refused: 'Could not be saved by itself. Save with the button, and you see why.',
  problem: (text: string) => `Not saved yet. ${text}`,
  overtaken: (name: string) => `${name} has saved another text.`,
  sent: 'The application has been sent in. Save, and you see what was not included.',
  review: 'Review the differences',
  writing: (names: readonly string[], section: string) =>
    names.length === 0 ? '' : `${listed(names)} ${names.length === 1 ? 'is' : 'are'} writing in ${section}.`,
  keptMailFailed: 'The email about it could not be sent yet, we are trying again.',
  keptUntil: 'The draft is kept',
  kept: (last: string, mail: string) =>
    `Up to and including ${last}. Then it is removed, unless you have sent it in. Those of you who have written in it get an e-mail on ${mail}.`,
}
