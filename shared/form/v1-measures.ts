import { type MeasureKind, maximumMeasures } from '../domain/application.ts'
import type { List, Option, Section } from './definition.ts'

const kinds: readonly (Option & { value: MeasureKind })[] = [
  {
    value: 'leaving-violence',
    text: 'Stöd för att kunna lämna en våldsam relation eller situation',
    hint: 'Prioriteras enligt 6 § första stycket 1.',
  },
  {
    value: 'resource-centre',
    text: 'Utveckling av ett regionalt resurscentrum',
    hint: 'Prioriteras enligt 6 § första stycket 2. Fyll också i delen om resurscentrum.',
  },
  { value: 'other', text: 'Annat arbete inom områdena' },
]

/** The measures of an application, each with its costs as a version of the form asks for them. */
export const measuresWith = (costs: List): Section => ({
  name: 'measures',
  title: 'Åtgärder och kostnader',
  intro: [
    'Beskriv varje åtgärd för sig. Länsstyrelsen prövar och prioriterar åtgärderna var för sig, och beslutet anger vilka åtgärder bidraget är till för (7 §).',
    'Ni kan ange högst tio åtgärder.',
  ],
  fields: [],
  list: {
    name: 'measures',
    item: 'Åtgärd',
    itemInText: 'åtgärd',
    add: 'Lägg till en åtgärd',
    act: 'measure',
    prefix: 'M',
    maximum: maximumMeasures,
    fields: [
      { kind: 'line', name: 'title', label: 'Åtgärdens namn', characters: 120, paragraph: '5 § 1' },
      {
        kind: 'text',
        name: 'description',
        label: 'Vad ska ni göra?',
        hint: 'Beskriv vad som ska göras, av vem och när.',
        words: 300,
        rows: 8,
        paragraph: '5 § 1',
        individuals: 'remind',
      },
      {
        kind: 'text',
        name: 'purpose',
        label: 'Vilket är syftet med åtgärden?',
        words: 100,
        rows: 3,
      },
      {
        kind: 'text',
        name: 'targetGroup',
        label: 'Vilka är åtgärden till för?',
        hint: 'Ange grupper och ungefär hur många ni räknar med att nå.',
        words: 100,
        rows: 3,
        individuals: 'remind',
      },
      {
        kind: 'text',
        name: 'timePlan',
        label: 'Vilken är tidsplanen?',
        hint: 'Ange när åtgärden börjar och slutar, och de viktigaste stegen däremellan.',
        words: 100,
        rows: 3,
      },
      {
        kind: 'text',
        name: 'expectedResult',
        label: 'Vilket resultat väntar ni er?',
        hint: 'Beskriv vad som ska vara annorlunda när åtgärden är genomförd.',
        words: 100,
        rows: 3,
      },
      {
        kind: 'choice',
        name: 'kind',
        label: 'Vad gäller åtgärden?',
        hint: 'Det ni väljer är preliminärt. En handläggare bekräftar eller ändrar det och skriver varför.',
        options: kinds,
      },
      {
        kind: 'kronor',
        name: 'smallestUseful',
        label: 'Vilket är det minsta belopp som åtgärden kan genomföras med?',
        hint: 'Räcker pengarna inte till hela beloppet kan länsstyrelsen bevilja en del. Uppgiften är offentlig. Lämna tomt om varje belopp är till nytta.',
        asked: 'optional',
      },
    ],
    list: costs,
  },
})
