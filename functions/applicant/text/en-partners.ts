import type { svAuthority, svPartners } from './sv-partners.ts'

export const enAuthority: typeof svAuthority = {
  heading: 'Your right to represent the organisation',
  intro:
    'State what your authority is based on. You can attach the document that shows it now or send it later. None of this stops you from sending in.',
  ground: 'What is your authority based on?',
  grounds: {
    'authorised-signatory': 'I am an authorised signatory (firmatecknare)',
    delegation: 'Delegation',
    'power-of-attorney': 'Power of attorney (fullmakt)',
    'board-decision': 'Decision of a committee (nämnd) or a board (styrelse)',
  },
  proof: 'How do you show the authority?',
  attachment: (name: string) => `The attachment ${name}`,
  attachFirst: 'Upload the document among the attachments if you want to attach it now.',
  later: (day: string) => `We send the document to the county administrative board by ${day} at the latest`,
  laterHint: 'We remind you a few days before.',
  row: 'Authority',
  states: {
    'authorised-signatory': 'Authorised signatory (firmatecknare)',
    delegation: 'Delegation',
    'power-of-attorney': 'Power of attorney (fullmakt)',
    'board-decision': 'Decision of a committee (nämnd) or a board (styrelse)',
  },
  notStated: 'Not stated',
  promised: (day: string) =>
    `You have promised a document that shows it, by ${day} at the latest. Hand it in within the case.`,
}

export const enPartners: typeof svPartners = {
  title: 'Partners',
  task: 'Partners',
  taskHint:
    'Invite other municipalities, regions and municipal associations to read, comment on and confirm the application.',
  taskNone: 'None invited',
  taskCount: (confirmed: number, all: number) => `${confirmed} of ${all} have confirmed`,
  intro:
    'A partner that you invite can read and comment on the application, write in the parts you choose, and confirm it. A missing confirmation does not stop you from sending in.',
  alone:
    'Your organisation is the only applicant. The application is examined in your county, and only you can become obliged to pay back the grant (Sections 5 and 13).',
  official:
    'Text that you share may become an official document (allmän handling) with the partner that you invite.',
  invite: 'Invite a partner',
  search: 'Search for a municipality or region',
  searchHint:
    'Write the name, the code or the organisation number. For a municipal association: the organisation number.',
  find: 'Search',
  noHits: (query: string) => `Nothing in the register matches “${query}”. Check the spelling.`,
  choose: 'Which organisation?',
  chooseOne: 'Choose an organisation in the list.',
  own: 'You cannot invite your own organisation.',
  full: 'An application can have at most 15 partners.',
  noNumber: 'The organisation number is missing from the register',
  mayEdit: 'Which parts may the partner write in?',
  mayEditHint: 'Without a choice the partner can read, comment and confirm.',
  sendInvitation: 'Invite',
  notices: {
    invited: 'The partner is invited.',
    already: 'The partner is already invited.',
    changed: 'What the partner may write in has been changed.',
    withdrawn: 'The invitation has been removed. The partner can no longer read the draft.',
    commented: 'The comment is saved.',
    stated: 'The answer is saved.',
    confirmed: 'You have confirmed the application.',
    saved: 'The text is saved.',
  },
  partner: 'Partner',
  standing: 'Confirmation',
  states: { missing: 'Not confirmed', valid: 'Confirmed', voided: 'No longer valid' },
  by: (name: string, at: string) => `by ${name} on ${at}`,
  covers: (parts: string) => `Covers: ${parts}.`,
  changedSince: (parts: string) => `Changed since the confirmation: ${parts}.`,
  statement: 'Funding from elsewhere (Section 4)',
  costs: {
    nowhere: 'The same costs are not funded elsewhere and funding for them is not applied for elsewhere',
    elsewhere: 'The same costs are also funded elsewhere or funding for them is also applied for elsewhere',
  },
  noStatement: 'No answer',
  acts: 'Change',
  mail: 'E-mail with the invitation',
  edits: 'May write in',
  editsNothing: 'No part',
  saveEdits: 'Save',
  changeEdits: (name: string) => `Change what ${name} may write in`,
  withdraw: 'Remove the invitation',
  of: (name: string) => ` for ${name}`,
  none: 'You have not invited any partner.',
  comments: 'Comments',
  noComments: 'No comments yet.',
  commentPart: 'Part of the application',
  comment: 'New comment',
  commentHint: 'The comment is shown to you and all partners in the application.',
  commentMissing: 'Write the comment.',
  commentFull: 'The application has as many comments as it can have.',
  commentSave: 'Save the comment',
  said: (who: string, at: string) => `${who}, ${at}`,
  whole: 'The whole application',
  documents: 'Attachments',
  statementPart: 'The answer about funding (Section 4)',
  review: {
    title: 'Partners',
    none: 'Confirmations that are missing or no longer valid do not stop you from sending in. The county administrative board sees them.',
    change: 'Show the partners',
  },
  home: {
    title: 'Invitations to be a partner',
    from: (name: string) => `${name} has invited you`,
    draft: 'Application from',
    invited: 'The invitation came',
    state: 'State',
    drafting: 'Draft',
    sent: 'Sent in',
    unconfirmed:
      'There is an invitation to your organisation. You see it when it is confirmed that you represent the organisation.',
  },
  invited: {
    title: (name: string) => `Application from ${name}`,
    caption: 'Invitation to be a partner',
    intro: (name: string) =>
      `${name} is applying for a state grant and has invited your organisation as a partner.`,
    official:
      'Text that you receive or give here may become an official document (allmän handling) with you.',
    alone: (name: string) =>
      `${name} is the only applicant. The application is examined in the county of that applicant, and only the applicant can become obliged to pay back the grant (Sections 5 and 13).`,
    yours: 'Your part',
    confirm: 'Answer and confirm',
    confirmAgain: 'Answer and confirm again',
    application: 'The application as it looks now',
    voided:
      'The application has been changed in parts that you have confirmed. Your confirmation is no longer valid.',
    sent: 'The application has been sent in. Here you see what was sent in, the state and the decision.',
    answers: 'Read what was sent in',
    answersTitle: 'What was sent in',
    letter: 'Open the decision (PDF)',
    back: 'To the application',
    save: 'Save and go to the application',
  },
  confirm: {
    title: 'Answer and confirm',
    intro:
      'Answer the question about funding and choose which parts you confirm. If any of those parts is changed afterwards the confirmation is no longer valid, and you get to see what has changed.',
    question: 'Are the same costs funded, or is funding for them applied for, elsewhere? (Section 4)',
    questionMissing:
      'Choose whether the same costs are funded, or funding for them is applied for, elsewhere.',
    text: 'Describe which costs and who funds them',
    textMissing: 'Describe which costs it concerns and who funds them.',
    parts: 'Which parts do you confirm?',
    partsMissing: 'Choose at least one part to confirm.',
    save: 'Save the answer',
    send: 'Confirm the application',
    onlySignatory:
      'Only those who have the right to sign can confirm. You can save the answer so that it is ready for that person.',
    moved: (parts: string) =>
      `The application has changed since you opened the page: ${parts}. Read the changes before you confirm.`,
  },
}
