import type { Section } from './definition.ts'

/** The five points of regeringsbeslut A2025/01207, the host and what the centre stands on. They describe a centre and are no condition for a grant. */
export const centre: Section = {
  name: 'centre',
  title: 'Resurscentrum',
  intro: [
    'Fyll i den här delen om någon av åtgärderna gäller utveckling av ett regionalt resurscentrum. Annars lämnar ni den tom.',
    'Punkterna beskriver ett resurscentrum enligt regeringens uppdrag (A2025/01207). De är inga villkor för bidrag.',
  ],
  fields: [
    {
      kind: 'line',
      name: 'host',
      label: 'Vem är eller ska vara huvudman för resurscentrumet?',
      hint: 'Skriv namnet på organisationen.',
      characters: 200,
    },
    {
      kind: 'text',
      name: 'support',
      label: 'Vilket stöd ger resurscentrumet till utsatta barn och vuxna?',
      hint: 'Beskriv hur stödet är specialiserat och anpassat, och hur det blir likvärdigt var i länet personen än befinner sig. Skriv inga adresser till skyddade boenden.',
      words: 200,
      individuals: 'remind',
    },
    {
      kind: 'text',
      name: 'guidance',
      label: 'Hur hjälper ni den som behöver mer stöd att komma till rätt instans?',
      words: 200,
      individuals: 'remind',
    },
    {
      kind: 'text',
      name: 'competence',
      label: 'Vilken erfarenhet och kompetens om hedersrelaterat våld och förtryck har personalen?',
      hint: 'Beskriv personalen som grupp, utan namn.',
      words: 200,
      individuals: 'remind',
    },
    {
      kind: 'text',
      name: 'professionals',
      label: 'Vilket stöd får yrkesverksamma?',
      hint: 'Till exempel socialtjänst, polis, hälso- och sjukvård och skola.',
      words: 200,
    },
    {
      kind: 'text',
      name: 'evaluation',
      label: 'Hur dokumenterar, följer upp och utvärderar ni arbetet?',
      words: 200,
    },
    {
      kind: 'text',
      name: 'municipalities',
      label: 'Vilka kommuner ska resurscentrumet vara till för?',
      hint: 'Ange också kommuner i andra län om stödet ges över länsgränsen.',
      words: 100,
      rows: 3,
    },
    {
      kind: 'text',
      name: 'inventory',
      label: 'Hur har ni kartlagt behovet av ett resurscentrum?',
      words: 150,
      individuals: 'remind',
    },
    {
      kind: 'text',
      name: 'anchoring',
      label: 'Hur är arbetet förankrat på ledningsnivå hos dem som deltar?',
      words: 150,
    },
    {
      kind: 'text',
      name: 'structures',
      label: 'Vilka länsgemensamma strukturer bygger resurscentrumet på?',
      hint: 'Till exempel samverkansorgan, överenskommelser och stöd som redan finns i länet.',
      words: 150,
    },
    {
      kind: 'text',
      name: 'ages',
      label: 'Hur får barn, unga, vuxna och äldre stöd?',
      words: 150,
      individuals: 'remind',
    },
    {
      kind: 'text',
      name: 'funding',
      label: 'Hur ska resurscentrumet finansieras på längre sikt?',
      words: 150,
    },
  ],
}
