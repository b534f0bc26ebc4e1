/** What a proposal lacks, and what the service writes in it to begin with. */
export const svFindings = {
  findings: {
    'kind-not-confirmed':
      'Granska ansökan först. Åtgärdens slag är preliminärt tills en handläggare har bekräftat det (6 §).',
    'late-without-reason':
      'Ansökan kom in för sent. Föreslå avvisning, eller skriv skälen för att ta upp den ändå (5 § andra stycket).',
    'taken-up-without-need': 'Skäl för att ta upp en sen ansökan behövs bara när en sen ansökan prövas.',
    'wrong-applicant': 'Granskningen visar att sökanden inte kan få bidraget (1 §).',
    'wrong-county': 'Granskningen visar att ansökan hör till en annan länsstyrelse (5 § första stycket).',
    'ground-missing': 'Välj vad avslaget beror på (32 § FL).',
    'bars-leave-something':
      '4 § räcker bara till avslag när inget återstår. Här finns ett bidragsgrundande belopp kvar att pröva.',
    'ground-without-rejection': 'Grunden gäller bara vid avslag.',
    'assessment-incomplete':
      'Bedömningen är inte klar: alla bedömningar ska vara inne och skillnader förklarade (6 § andra stycket).',
    'not-assessed': 'Bedöm åtgärderna först (6 § andra stycket).',
    'change-missing': 'Välj om det är en rättelse eller en ändring.',
    'change-without-reason': 'Skriv varför beslutet rättas eller ändras.',
    'nothing-changed': 'Det nya beslutet är likadant som det som gäller.',
    'disadvantage-without-ground':
      'Ändringen är till nackdel för mottagaren. Välj varför beslutet får ändras så (37 § andra stycket FL).',
    'ground-without-need':
      'Grunden behövs bara när en ändring är till nackdel för mottagaren. Välj inte någon.',
    'nothing-asked': 'Mottagaren har varken avstått eller anmält ändrade förhållanden.',
    'revoke-instead': 'Ett beviljat bidrag återkallas. Välj återkallelse eller ett lägre belopp.',
    'nothing-to-revoke': 'Det finns inget beviljat bidrag att återkalla.',
    'already-paid':
      'Mer än det har redan lämnats till utbetalning. Det kan bara krävas tillbaka genom ett beslut om återkrav (14 §).',
    'measure-repeated': 'En åtgärd står flera gånger.',
    'measure-unknown': 'En åtgärd hör inte till ansökan.',
    'measure-not-stated': 'Alla åtgärder måste finnas med i beslutet.',
    'granted-above-eligible': 'Beloppet är högre än det bidragsgrundande beloppet (4 §).',
    'eligible-above-requested': 'Det bidragsgrundande beloppet är högre än det sökta (4 §).',
    'requested-differs': 'Det sökta beloppet stämmer inte med ansökan.',
    'eligible-not-set': 'Granska åtgärden först: det bidragsgrundande beloppet är inte fastställt (4 §).',
    'eligible-differs': 'Granskningen har ändrats. Läs in sidan på nytt.',
    'refusal-without-reason': 'Skriv varför åtgärden inte får hela beloppet (32 § FL).',
    'outcome-disagrees':
      'Beslutet stämmer inte med beloppen. Bifall är hela det bidragsgrundande beloppet, delvis bifall en del av det.',
    'report-day-missing': 'Skriv sista dag för redovisning (7 §).',
    'report-day-without-grant': 'Redovisning gäller bara när bidrag beviljas.',
    'reasons-missing': 'Skriv skälen för beslutet (32 § FL).',
    'rules-missing': 'Skriv vilka bestämmelser beslutet bygger på (32 § FL).',
    'payments-differ': 'Utbetalningarna måste tillsammans bli det beviljade beloppet.',
    'payment-empty': 'Skriv ett belopp eller ta bort utbetalningen.',
    'payment-outside-year': 'Dagen måste ligga i budgetåret.',
    'year-not-bound':
      'Länet får inte betala ut det året: ramen är inte satt, eller så finns inget bemyndigande. Be enhetschefen.',
    'exception-unknown': 'Åtgärden hör inte till ansökan.',
    'exception-without-reason': 'Skriv de särskilda skälen.',
    'exception-not-stated': 'De särskilda skälen måste stå i beslutet.',
  },
  prefill: {
    measure: (title: string, reasons: string) => `${title}: ${reasons}`,
    barred: (amount: string) => `Bidrag får inte lämnas för kostnader på ${amount} (4 §).`,
    frame: 'Länets ram räcker inte till hela åtgärden (3 § tredje stycket).',
    late: (at: string, lastDay: string) =>
      `Ansökan kom in den ${at}. Sista dag att ansöka var den ${lastDay}. Ansökan har därför kommit in för sent och tas inte upp till prövning.`,
    lateRule: '5 § andra stycket förordningen (2025:838)',
    notEntitled:
      'Bidrag kan bara lämnas till kommuner, regioner och kommunalförbund. Ansökan tas därför inte upp till prövning.',
    unanswered:
      'Ansökan har en brist som gör att den inte kan prövas i sak. Ni har förelagts att avhjälpa bristen men har inte gjort det. Ansökan tas därför inte upp till prövning.',
    unansweredRule: '20 § andra stycket förvaltningslagen (2017:900)',
    withdrawn: 'Ni har återkallat ansökan. Det finns därför inget att pröva.',
    withdrawnRule: 'Allmänna förvaltningsrättsliga principer om återkallelse',
    rule: (paragraph: string) => `${paragraph} förordningen (2025:838)`,
  },
}
