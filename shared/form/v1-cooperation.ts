import { maximumPartners, type PartnerKind } from '../domain/application.ts'
import rows from '../register/lan.json' with { type: 'json' }
import type { List, Option, Section } from './definition.ts'

const kinds: readonly (Option & { value: PartnerKind })[] = [
  { value: 'kommun', text: 'Kommun' },
  { value: 'region', text: 'Region' },
  { value: 'kommunalforbund', text: 'Kommunalförbund' },
  { value: 'social-services', text: 'Socialtjänst' },
  { value: 'police', text: 'Polismyndigheten' },
  { value: 'health-care', text: 'Hälso- och sjukvård' },
  { value: 'prosecution', text: 'Åklagarmyndigheten' },
  { value: 'school', text: 'Skola' },
  { value: 'civil-society', text: 'Civilsamhället' },
  { value: 'other', text: 'Annan' },
]

const partners: List = {
  name: 'partners',
  item: 'Samverkanspart',
  itemInText: 'samverkanspart',
  add: 'Lägg till en samverkanspart',
  act: 'partner',
  prefix: 'P',
  maximum: maximumPartners,
  fields: [
    { kind: 'line', name: 'name', label: 'Namn på organisationen', characters: 120, asked: 'optional' },
    { kind: 'select', name: 'kind', label: 'Typ av organisation', options: kinds, asked: 'optional' },
    {
      kind: 'select',
      name: 'county',
      label: 'Län',
      options: rows.map(({ kod, namn }) => ({ value: kod, text: namn, swedish: true })),
      asked: 'optional',
    },
    {
      kind: 'text',
      name: 'role',
      label: 'Vad gör parten i arbetet?',
      words: 60,
      rows: 3,
      asked: 'optional',
      individuals: 'remind',
    },
  ],
}

export const cooperation: Section = {
  name: 'cooperation',
  title: 'Organisation och samverkan',
  intro: [
    'Beskriv vem som leder arbetet hos er och lägg till dem ni samverkar med. Skriv roller och organisationer, inte personers namn.',
  ],
  fields: [
    {
      kind: 'text',
      name: 'organisation',
      label: 'Hur är arbetet organiserat?',
      hint: 'Till exempel vem som ansvarar, hur arbetet leds och hur ni samverkar med socialtjänst, polis, hälso- och sjukvård, åklagare, skola och civilsamhälle.',
      words: 300,
      rows: 8,
      individuals: 'remind',
    },
  ],
  list: partners,
}

export const perspective: Section = {
  name: 'perspective',
  title: 'Barnperspektiv och jämställdhet',
  intro: ['Beskriv hur åtgärderna tar hänsyn till barns rättigheter och till jämställdhet.'],
  fields: [
    {
      kind: 'text',
      name: 'child',
      label: 'Hur tas barns rättigheter och behov till vara?',
      hint: 'Beskriv hur barn uppmärksammas, får information och stöd, och hur deras synpunkter kommer fram.',
      words: 200,
      individuals: 'remind',
    },
    {
      kind: 'text',
      name: 'equality',
      label: 'Hur bidrar åtgärderna till jämställdhet?',
      hint: 'Beskriv skillnader mellan flickor, pojkar, kvinnor och män, och hur olika grupper nås på lika villkor.',
      words: 200,
      individuals: 'remind',
    },
  ],
}
