/** The county's round in sums, and what it publishes. */
export const svSummary = {
  summary: {
    title: 'Sammanställning',
    caption: (round: string) => `Åtgärder i ${round}`,
    applicant: 'Sökande',
    kind: 'Slag',
    requested: 'Sökt',
    granted: 'Beviljat',
    outcome: 'Utgång',
    undecided: 'Inte beslutat',
    sum: 'Summa',
    csv: 'Hämta som CSV',
    show: 'Visa',
    round: 'Utlysning',
    empty: 'Inga ansökningar har kommit in i utlysningen än.',
    more: (shown: number, all: number) => `Visar ${shown} av ${all} åtgärder. Alla finns i CSV-filen.`,
    publishTitle: 'Publicera',
    publishText:
      'Den publika sidan visar sökande, slag, sökt och beviljat belopp och utgång, också för avslag. Den visar uppgifterna som de är när du publicerar.',
    published: (at: string) => `Publicerad ${at}.`,
    notPublished: 'Sammanställningen är inte publicerad.',
    link: 'Visa den publika sidan',
    publish: 'Publicera sammanställningen',
    again: 'Publicera på nytt',
    takeBack: 'Ta bort den publika sidan',
    done: {
      publicerad: 'Sammanställningen publiceras nu.',
      borttagen: 'Den publika sidan tas bort nu.',
    },
  },
}
