/** Searching the diary, and what is registered beside what the service itself sends and receives. */
export const svRegistry = {
  diarySearch: {
    title: 'Sök i diariet',
    from: 'Från och med',
    to: 'Till och med',
    outside: (year: string) => `Välj en dag under ${year}, eller byt år.`,
    backwards: 'Sista dagen är före den första.',
    applicant: 'Avsändare, mottagare eller sökande',
    number: 'Beteckning eller diarienummer',
    word: 'Ord i ärendet i korthet',
    wordHint:
      'Sök inte fram personer utifrån känsliga uppgifter, till exempel om hälsa eller sexualliv. Det är förbjudet (3 kap. 3 § lagen 2018:218).',
    show: 'Sök',
    none: 'Ingen handling under året svarar mot sökningen.',
    noneYet: 'Ingen träff bland dem som är genomsökta. Sök vidare bland äldre handlingar.',
    more: 'Sök vidare bland äldre',
    leftOut: 'Utelämnad i diariet',
    register: 'Registrera en ansökan',
  },
}
