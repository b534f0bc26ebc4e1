import type { Section } from './definition.ts'

/** Where a grant is to be paid. Seen later only by the county that pays it. */
export const account: Section = {
  name: 'account',
  title: 'Konto för utbetalning',
  intro: [
    'Fyll i bankgiro eller plusgiro. Det är dit bidraget betalas ut om ansökan beviljas.',
    'Uppgiften visas bara för er och för den länsstyrelse som betalar ut bidraget.',
  ],
  fields: [
    { kind: 'bankgiro', name: 'bankgiro', label: 'Bankgiro', asked: 'optional' },
    { kind: 'plusgiro', name: 'plusgiro', label: 'Plusgiro', asked: 'optional' },
    {
      kind: 'line',
      name: 'reference',
      label: 'Vilken referens vill ni ha på utbetalningen?',
      hint: 'Till exempel ett projektnummer. Referensen syns i er redovisning.',
      characters: 35,
      asked: 'optional',
    },
  ],
}
