import type { svColumns } from './columns-sv.ts'

const coding = 'The county’s coding for the budget year, set by the manager.'

export const enColumns: typeof svColumns = {
  batch: {
    meaning: 'The number of the payment file: budget year and number in the county.',
    source: 'Given when the payment file is locked.',
  },
  line: {
    meaning: 'The number of the line in the payment file.',
    source: 'Given when the payment file is locked.',
  },
  case: {
    meaning: 'The case in this service. It designates the case until the diary number is set.',
    source: 'Given when the application is received.',
  },
  diaryNumber: {
    meaning: 'The county administrative board’s diary number. Empty until it is set.',
    source: 'The registrar, in the case.',
  },
  decision: {
    meaning: 'The decision: the case, a hyphen and the number of the decision.',
    source: 'The decision.',
  },
  decisionVersion: {
    meaning: 'The number of the decision in the case. A decision that changes it has the next number.',
    source: 'The decision.',
  },
  decidedOn: { meaning: 'The day of the decision, Swedish time.', source: 'The decision.' },
  decider: {
    meaning: 'Who decided.',
    source: 'The decision (section 31 of the Administrative Procedure Act).',
  },
  attestedBy: {
    meaning: 'Who in finance locked the payment file. Never somebody who prepared or decided the case.',
    source: 'The person signed in when the payment file is ordered.',
  },
  letterFile: { meaning: 'The file name of the decision letter.', source: 'The decision letter.' },
  letterSha256: {
    meaning: 'The checksum of the decision letter.',
    source: 'Computed when the letter is made.',
  },
  receiver: { meaning: 'Who is to have the money.', source: 'The application.' },
  organisationNumber: {
    meaning: 'The receiver’s organisation number, with its hyphen.',
    source: 'The application, checked against the organisations of the county.',
  },
  supplierNumber: {
    meaning: 'The receiver in the authority’s supplier register. Empty until finance has stated it.',
    source: 'Finance, when the account is confirmed.',
  },
  organisationCode: {
    meaning: 'The four-digit municipality code or two-digit region code. Empty for municipal associations.',
    source: 'The codes of Statistics Sweden.',
  },
  countyCode: {
    meaning: 'The county whose administrative board decided, two digits.',
    source: 'The case.',
  },
  county: { meaning: 'The name of the county.', source: 'The codes of Statistics Sweden.' },
  kinds: {
    meaning: 'What the granted measures concern under section 6.',
    source: 'The review. What the applicant stated, where nothing else is settled.',
  },
  areas: { meaning: 'The areas the application is for (section 1).', source: 'The application.' },
  budgetYear: {
    meaning:
      'The year whose appropriation the payment is charged to (section 12 of the Appropriations Ordinance).',
    source: 'The decision.',
  },
  instalment: { meaning: 'The number of the instalment in the case.', source: 'The decision.' },
  amount: {
    meaning: 'Kronor with two decimals. Negative on a line that corrects another.',
    source: 'The decision.',
  },
  appropriation: { meaning: 'The appropriation item. Empty until the county has set it.', source: coding },
  account: { meaning: 'The account. Empty until the county has set it.', source: coding },
  costCentre: { meaning: 'The cost centre. Empty until the county has set it.', source: coding },
  activity: { meaning: 'The activity. Empty until the county has set it.', source: coding },
  counterpart: { meaning: 'The counterpart. Empty until the county has set it.', source: coding },
  paymentChannel: {
    meaning: 'Bankgiro or plusgiro. Empty where no account is given.',
    source:
      'The application, or what the receiver’s signatory has stated later. Bankgiro where both are given.',
  },
  paymentNumber: {
    meaning: 'The number of the bankgiro or plusgiro.',
    source: 'The application, or what the receiver’s signatory has stated later.',
  },
  reference: {
    meaning: 'The text that goes with the payment.',
    source:
      'The application, or what the receiver’s signatory has stated later. If it is empty: the diary number, otherwise the case.',
  },
  conditions: {
    meaning:
      'Yes if the decision has conditions (section 7), otherwise no. Empty on the oldest payment files.',
    source: 'The decision.',
  },
  reportLastDay: { meaning: 'Last day for the report (sections 7 and 8).', source: 'The decision.' },
  payOn: { meaning: 'The day the amount is to be paid.', source: 'The decision.' },
  lineKind: {
    meaning:
      'A payment, the taking back of a line that has not been paid, or a claim for money that has been paid (section 14). In Swedish.',
    source: 'The decision or the correction.',
  },
  corrects: {
    meaning: 'The payment file and line that this line corrects, with a slash between. Otherwise empty.',
    source: 'The correction.',
  },
}
