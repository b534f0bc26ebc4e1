/** What a county has published of a round. */
export const svPublished = {
  title: (round: string) => `Sammanställning av ${round}`,
  lead: (at: string) =>
    `Här är de ansökningar om statsbidrag som har kommit in i utlysningen, så som det såg ut ${at}.`,
  caption: 'Åtgärder, sökta och beviljade belopp',
  applicant: 'Sökande',
  kind: 'Slag',
  kinds: {
    'leaving-violence': 'Stöd för att kunna lämna våld',
    'resource-centre': 'Utveckling av resurscentrum',
    other: 'Övrig åtgärd',
  },
  requested: 'Sökt',
  granted: 'Beviljat',
  outcome: 'Utgång',
  outcomes: {
    grant: 'Bifall',
    partial: 'Delvis bifall',
    rejection: 'Avslag',
    dismissal: 'Avvisning',
    'write-off': 'Avskrivning',
    revocation: 'Återkallelse',
  },
  undecided: 'Inte beslutat',
  sum: 'Summa',
  empty: 'Inga ansökningar hade kommit in.',
  back: 'Utlysningen',
  link: 'Se vilka som har sökt och vad som har beviljats',
}
