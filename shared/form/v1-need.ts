import type { Section } from './definition.ts'

export const need: Section = {
  name: 'need',
  title: 'Behovet av åtgärderna',
  intro: ['Beskriv varför åtgärderna behövs. Skriv om grupper och mönster, inte om enskilda händelser.'],
  fields: [
    {
      kind: 'text',
      name: 'description',
      label: 'Vilket behov ska åtgärderna möta?',
      hint: 'Beskriv hur det ser ut hos er i dag och vad som saknas.',
      paragraph: '5 § 2',
      words: 500,
      rows: 10,
      individuals: 'remind',
    },
    {
      kind: 'text',
      name: 'survey',
      label: 'Har behovet visats i en nationell eller regional kartläggning?',
      hint: 'Skriv kartläggningens namn, vem som gjorde den och år. Länsstyrelsen tar särskild hänsyn till sådana behov (6 § andra stycket).',
      words: 150,
      rows: 4,
    },
  ],
}

export const followup: Section = {
  name: 'followup',
  title: 'Uppföljning',
  intro: ['Planen visar hur ni kommer att se om åtgärderna har gjort skillnad.'],
  fields: [
    {
      kind: 'text',
      name: 'plan',
      label: 'Hur ska ni följa upp åtgärderna?',
      hint: 'Beskriv vad ni ska mäta, hur, när och vem som är ansvarig.',
      paragraph: '5 § 3',
      words: 500,
      rows: 10,
      individuals: 'remind',
    },
  ],
}
