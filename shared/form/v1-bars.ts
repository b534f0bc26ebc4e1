import type { Section } from './definition.ts'

export const bars: Section = {
  name: 'bars',
  title: 'Det som bidraget inte får användas till',
  intro: [
    'Bidraget får inte lämnas för uppgifter som ni måste utföra enligt lag eller förordning, och inte för kostnader som ett annat statligt bidrag har täckt (4 §).',
  ],
  fields: [
    {
      kind: 'text',
      name: 'otherGrants',
      label: 'Vilka andra statliga bidrag har ni sökt eller fått för samma åtgärder?',
      hint: 'Skriv bidragets namn, belopp och år. Skriv "inga" om ni inte har sökt eller fått något.',
      words: 200,
    },
    {
      kind: 'text',
      name: 'notCovered',
      label: 'Hur vet ni att kostnaderna inte redan är täckta?',
      hint: 'Beskriv hur ni håller isär kostnaderna i er redovisning.',
      words: 200,
    },
    {
      kind: 'text',
      name: 'notStatutory',
      label: 'På vilket sätt går åtgärderna utöver det ni måste göra enligt lag eller förordning?',
      hint: 'Förklara till exempel hur åtgärden skiljer sig från det ansvar ni redan har enligt socialtjänstlagen.',
      words: 300,
      rows: 8,
    },
  ],
}
