import type { Reason } from './decision.ts'

const text = (code: string, paragraph: string, sv: string, en: string): Reason => ({
  code,
  paragraph,
  reason: { sv, en },
})
const withinFunds = '3 § tredje stycket'

/** Why a row of the suggestion got what it got. Grants are given only as far as funds allow (3 § third paragraph). */
export const allocationReasons = {
  full: text(
    'full',
    withinFunds,
    'Ryms: hela det bidragsgrundande beloppet.',
    'Fits: the whole eligible amount.',
  ),
  belowSmallest: text(
    'full-below-smallest',
    withinFunds,
    'Ryms: hela det bidragsgrundande beloppet, som är lägre än det minsta belopp sökanden har angett.',
    'Fits: the whole eligible amount, which is below the smallest amount the applicant has stated.',
  ),
  partial: text(
    'partial',
    withinFunds,
    'Ryms delvis: det som är kvar av ramen.',
    'Fits in part: what is left of the frame.',
  ),
  doesNotFit: text(
    'does-not-fit',
    withinFunds,
    'Ryms inte: det som är kvar av ramen räcker inte till det minsta belopp som gör nytta.',
    'Does not fit: what is left of the frame is less than the smallest useful amount.',
  ),
  passed: text(
    'passed',
    withinFunds,
    'Ryms inte. Handläggaren har med ett skrivet skäl låtit pengarna gå vidare till nästa åtgärd.',
    'Does not fit. The officer has let the money go on to the next measure, with a written reason.',
  ),
  choiceNeeded: text(
    'choice-needed',
    '6 § andra stycket',
    'Likvärdiga åtgärder som inte alla ryms: beslutsfattaren väljer med ett skrivet skäl.',
    'Equal measures that do not all fit: the decision-maker chooses with a written reason.',
  ),
  notReached: text(
    'not-reached',
    withinFunds,
    'Nås inte: fördelningen stannade tidigare i listan.',
    'Not reached: the allocation stopped earlier in the list.',
  ),
  nothingEligible: text(
    'nothing-eligible',
    '4 §',
    'Ingen kostnad är bidragsgrundande.',
    'No cost is eligible.',
  ),
  notSet: text(
    'eligible-not-set',
    '4 §',
    'Bidragsgrundande belopp är inte fastställt än.',
    'The eligible amount is not set yet.',
  ),
} as const
