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

const costs: List = {
  name: 'costs',
  item: 'Kostnad',
  hint: 'Krävs enligt 5\u00a0§\u00a01. Uppskatta varje kostnad för sig, med en rad för varje år.',
  itemInText: 'kostnad',
  add: 'Lägg till en kostnad',
  act: 'cost',
  prefix: '',
  maximum: 40,
  fields: [
    { kind: 'line', name: 'what', label: 'Vad pengarna ska gå till', characters: 120, paragraph: '5 § 1' },
    { kind: 'year', name: 'year', label: 'År', first: 2026, last: 2035 },
    { kind: 'kronor', name: 'amount', label: 'Belopp', paragraph: '5 § 1' },
  ],
}

export const measures: Section = {
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
        name: 'targetGroup',
        label: 'Vilka är åtgärden till för?',
        hint: 'Ange grupper och ungefär hur många ni räknar med att nå.',
        words: 100,
        rows: 3,
        individuals: 'remind',
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
      },
    ],
    list: costs,
  },
}
