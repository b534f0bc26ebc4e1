/** The assessment of measures, by one officer or two. */
export const svAssessment = {
  assessment: {
    title: 'Bedöm åtgärderna',
    support: 'Poängen är ett stöd. Det är skälen som avgör.',
    unseen:
      'Två handläggare bedömer var för sig i den här utlysningen. Du ser den andras bedömning när båda är inne.',
    criteria: {
      national: 'Bedömningsgrunder: de nationella, eftersom länet inte har fastställt egna.',
      own: (day: string) => `Bedömningsgrunder: länets egna, från och med ${day}.`,
    },
    application: 'Läs i ansökan: åtgärder, behov, samverkan och uppföljning',
    notYet: 'Granska ansökan först. Åtgärder bedöms när slaget är bekräftat och något är bidragsgrundande.',
    toReview: 'Granska ansökan',
    weight: (n: number) => `Vikt ${n}.`,
    marks: { '0': '0 saknas', '1': '1 svagt', '2': '2 tydligt', '3': '3 starkt' },
    markMissing: (criterion: string) => `Välj 0–3 för ”${criterion}”.`,
    reason: 'Skäl för bedömningen i sin helhet',
    reasonHint: 'Vad bedömningen bygger på.',
    reasonMissing: 'Skriv skälen för bedömningen.',
    save: 'Spara bedömningen',
    heading: 'Bedömning',
    none: 'Ingen bedömning är inne än.',
    count: (n: number, of: number) => `${n} av ${of} bedömningar är inne.`,
    hidden: 'Den andra bedömningen visas när båda är inne.',
    table: (title: string) => `Bedömning av ${title}`,
    criterion: 'Bedömningsgrund',
    weightColumn: 'Vikt',
    spread: 'Skillnad',
    others: 'Andra läns median',
    othersNote: (year: number) =>
      `Andra läns medianer gäller stängda utlysningar ${year} och visas bara när minst fem ärenden i tre län ligger bakom.`,
    othersFigure: (median: string, cases: number, counties: number) =>
      `${median} (${cases} ärenden i ${counties} län)`,
    score: 'Sammanvägt',
    /** From 0–9999, as it is stored, to the marks officers give. */
    mean: (score: number) => `${(score / 3333).toFixed(1).replace('.', ',')} av 3`,
    by: (name: string, at: string) => `${name}, ${at}`,
    changed: (at: string) => `Ändrad efter att båda var inne. Först satt ${at}.`,
    first: (mark: number) => `(först ${mark})`,
    differ: 'Där bedömningarna skiljer två steg eller mer',
    unexplained: 'Skälen är inte skrivna än.',
  },
  reconcile: {
    title: 'Förklara skillnaderna',
    link: 'Skriv varför ni skiljer er åt',
    intro:
      'Ni har bedömt samma sak två steg eller mer ifrån varandra. Skriv varför. Poängen står kvar som ni satte dem.',
    given: (name: string, mark: number) => `${name}: ${mark}`,
    label: 'Varför skiljer sig bedömningarna?',
    missing: 'Skriv varför bedömningarna skiljer sig.',
    none: 'Det finns inga skillnader att förklara.',
    save: 'Spara skälen',
  },
}
