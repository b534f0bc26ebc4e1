import type { svOrganisation } from './sv-organisation.ts'

export const enOrganisation: typeof svOrganisation = {
  title: 'Join your organisation',
  intro:
    'The application is made by a municipality, a region or a municipal association. Everybody who has joined the organisation sees its drafts and cases. The county administrative board (länsstyrelsen) sees nothing until you send in.',
  claimed: (name: string) => `Your electronic identification shows that you belong to ${name}.`,
  join: (name: string) => `Join ${name}`,
  otherwise: 'Do you belong to another organisation?',
  search: 'Search for a municipality or region',
  searchHint: 'Write the name, municipality code, county code or organisation number.',
  find: 'Search',
  noHits: (query: string) =>
    `No municipality or region matches “${query}”. Check the spelling or write the municipality code.`,
  choose: 'Which organisation do you belong to?',
  chooseOne: 'Choose an organisation.',
  noNumber: 'The organisation number is missing from the register',
  go: 'Continue',
  toAssociation: 'Register a municipal association',
  association: {
    title: 'Register a municipal association',
    intro:
      'Municipal associations (kommunalförbund) are not in our register. The county administrative board of the county where the association has its seat examines the application (Section 5). That the information is not confirmed does not stop you from applying.',
    name: 'Name of the municipal association',
    nameMissing: 'Write the name of the municipal association.',
    number: 'Organisation number',
    numberHint: 'Can be left empty now, but is needed before a grant can be paid. For example 222000-0588.',
    numberWrong: 'The organisation number is not right. Check the digits; the last one is a check digit.',
    numberTaken: (name: string) => `The number belongs to ${name}. Go back and choose that organisation.`,
    seat: 'In which municipality does the association have its seat?',
    seatMissing: 'Choose the municipality where the association has its seat.',
    open: 'Register and continue',
  },
  waiting: {
    confirm:
      'Do you represent the organisation, and has somebody else opened the space? Confirm the organisation.',
    title: 'Waiting to be let in',
    text: 'The organisation already has a space here. A member with the right to sign needs to let you in. They see your request under Members.',
    next: 'Sign in again when they have let you in. Ask in your own organisation if you do not know who has the right to sign.',
  },
  members: {
    title: 'Members',
    intro:
      'All members can write in drafts and see cases. Those who have the right to sign can attest, send in and withdraw applications.',
    unconfirmed:
      'It has not been shown yet that anybody here belongs to the organisation. You can apply all the same. The county administrative board sees that the authority has not been shown.',
    caption: 'People who have joined',
    name: 'Name',
    role: 'Permission',
    shown: 'Affiliation',
    acts: 'Change',
    you: '(you)',
    drafts: 'write in applications',
    signs: 'write, sign and send in applications',
    waits: 'waiting to be let in',
    confirm: 'Confirm the organisation',
    byIdentity: 'shown',
    notShown: 'not shown yet',
    give: 'Give the right to sign',
    take: 'Take away the right to sign',
    admit: 'Let in',
    shutOut: 'Shut out',
    of: (name: string) => `: ${name}`,
    onlyOthers: 'You cannot change your own access. Ask another member with the right to sign.',
    changed: 'The access has been changed and applies now.',
  },
}
