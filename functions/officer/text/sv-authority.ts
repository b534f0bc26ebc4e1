/** The document that is to show a signatory's authority. */
export const svAuthority = {
  title: 'Bedöm handlingen som visar behörighet',
  link: 'Bedöm handlingen',
  again: 'Ändra bedömningen',
  document: 'Handling',
  ground: 'Behörighet grundas på',
  states: {
    waiting: 'Att bedöma',
    accepted: 'Godtagen',
    insufficient: 'Räcker inte',
  },
  note: 'Motivering',
  noteHint: 'Sökanden ser motiveringen, och den blir en del av ärendet.',
  noteMissing: 'Skriv varför handlingen inte räcker.',
  verdict: 'Visar handlingen att undertecknaren får företräda organisationen?',
  verdicts: {
    accepted: 'Ja, handlingen godtas',
    insufficient: 'Nej, handlingen räcker inte',
  },
  verdictMissing: 'Välj om handlingen godtas eller inte räcker.',
  none: 'Det finns ingen handling att bedöma.',
  newer: 'Sökanden har lämnat en ny handling. Läs den innan du bedömer.',
}
