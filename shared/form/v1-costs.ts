import type { CostKind } from '../domain/application.ts'
import type { List, Option } from './definition.ts'

const costKinds: readonly (Option & { value: CostKind })[] = [
  { value: 'staff', text: 'Personal' },
  { value: 'services', text: 'Konsulter och tjänster' },
  { value: 'premises', text: 'Lokaler' },
  { value: 'travel', text: 'Resor' },
  { value: 'material', text: 'Material och information' },
  { value: 'training', text: 'Utbildning' },
  { value: 'other', text: 'Övrigt' },
]

/** The lines of a measure's budget: what it costs, and who pays for some of it otherwise. */
export const costs: List = {
  name: 'costs',
  item: 'Kostnad',
  hint: 'Krävs enligt 5\u00a0§\u00a01. Uppskatta varje kostnad för sig, med en rad för varje år. Skriv hela kostnaden som belopp och dra inte av det ni eller någon annan betalar: det ni söker räknas ut av uppgifterna. Ange samverkanspart om det är någon annan än ni som har kostnaden.',
  itemInText: 'kostnad',
  add: 'Lägg till en kostnad',
  act: 'cost',
  prefix: '',
  maximum: 40,
  fields: [
    { kind: 'line', name: 'what', label: 'Vad pengarna ska gå till', characters: 120, paragraph: '5 § 1' },
    { kind: 'select', name: 'kind', label: 'Slag av kostnad', options: costKinds },
    { kind: 'year', name: 'year', label: 'År', first: 2026, last: 2035 },
    { kind: 'kronor', name: 'amount', label: 'Belopp', paragraph: '5 § 1' },
    { kind: 'kronor', name: 'own', label: 'Egen finansiering', asked: 'optional' },
    { kind: 'kronor', name: 'other', label: 'Annan finansiering', asked: 'optional' },
    {
      kind: 'partner',
      name: 'partner',
      label: 'Samverkanspart',
      characters: 120,
      asked: 'optional',
    },
  ],
  pasted: {
    label: 'Klistra in kostnader från ett kalkylark',
    hint: 'En kostnad per rad, med kolumnerna i samma ordning som här: vad pengarna ska gå till, slag av kostnad, år, belopp, egen finansiering, annan finansiering, samverkanspart. De tre sista kan utelämnas. Kolumnerna skiljs åt av tabb eller semikolon. Ören avrundas till hela kronor.',
    button: 'Lägg till raderna',
  },
}
