/** A scenario that becomes proposals. */
export const svScenarioChoice = {
  scenarioChoose: {
    title: 'Gör scenariot till förslag',
    button: 'Gör scenariot till förslag',
    intro:
      'Varje ärende som är färdiggranskat får ett förslag till beslut med scenariots belopp. En annan person beslutar. Ändras ett ärende eller dess förslag efteråt faller förslaget.',
    proposals: 'Förslag som lämnas',
    without: 'Ärenden utan förslag',
    applicant: 'Sökande',
    outcome: 'Förslag',
    amount: 'Belopp',
    why: 'Därför',
    payOn: 'Betalas ut den',
    payOnHint: 'Gäller alla förslag med bidrag. Villkor och sista dag för redovisning tas från utlysningen.',
    payOnMissing: 'Skriv vilken dag pengarna ska betalas ut.',
    payOnYear: (year: number) => `Dagen måste ligga i utlysningens budgetår, ${year}.`,
    texts: 'Hämta in länets motiveringstexter',
    textsHint: 'Texten står efter de skäl som scenariot ger och fylls i från varje ärende.',
    textFor: {
      case: (outcome: string) => `Skäl för beslutet vid ${outcome.toLowerCase()}`,
      measure: (outcome: string) => `Skäl vid åtgärden när den får ${outcome.toLowerCase()}`,
    },
    noText: 'Ingen text',
    send: 'Lämna förslagen',
    notReviewed: (n: number) =>
      n === 1
        ? '1 åtgärd är inte granskad och konkurrerar inte om pengarna i scenariot.'
        : `${n} åtgärder är inte granskade och konkurrerar inte om pengarna i scenariot.`,
    count: (n: number) => (n === 1 ? '1 förslag lämnas.' : `${n} förslag lämnas.`),
    noFrame: 'Ramen för budgetåret är inte satt. Be enhetschefen sätta den.',
    stops: {
      changed: 'Underlaget har ändrats sedan scenariot räknades. Räkna om det på dagens uppgifter först.',
      policy:
        'Scenariot prövar en annan ordning än den som gäller för utlysningen. Enhetschefen behöver besluta ordningen innan scenariot kan väljas.',
      choice:
        'Likvärdiga åtgärder ryms inte alla. Välj ordning mellan dem i scenariot först: innan dess är inget längre ner i listan avgjort.',
      frame:
        'Scenariot prövar en högre ram än den som är satt. Enhetschefen behöver sätta ramen innan scenariot kan väljas.',
    },
    blockers: {
      decided: 'Beslut är redan fattat',
      'already-proposed': 'Ett annat förslag är lämnat',
      'completion-asked': 'Komplettering är begärd',
      'not-placed': 'Ärendet har inte fått sin plats i listan',
      withdrawn: 'Ansökan är återkallad: föreslå avskrivning i ärendet',
      late: 'Ansökan kom in för sent: föreslå i ärendet',
      'injunction-failed': 'Föreläggandet är inte följt: föreslå avvisning i ärendet',
      'statement-awaited': 'Sökanden har tid kvar att yttra sig',
      'not-reviewed': 'Granskningen är inte klar',
      changed: 'Ärendet har ändrats sedan scenariot räknades',
      'amount-without-reason': 'Skäl för det lägre beloppet saknas',
    },
    problems: {
      Incomplete: 'Förslaget blir inte fullständigt: lämna det i ärendet',
      ChangedMeanwhile: 'Någon annan ändrade ärendet samtidigt',
      NotDeclared: 'Den som försökte har inte svarat på frågan om jäv',
      SuspendedOnCase: 'Den som försökte kan vara jävig: någon annan behöver föreslå',
      other: 'Det gick inte att lämna förslaget: se ärendet',
    },
    progress: 'Förslag ur scenariot',
    progressCaption: 'Vad som har blivit av varje ärende',
    state: 'Läge',
    states: {
      proposed: 'Förslag lämnat',
      decided: 'Beslutat',
      fallen: 'Förslaget gäller inte längre',
      waiting: 'Inte lämnat än',
      blocked: 'Inget förslag',
    },
    done: (done: number, all: number) => `${done} av ${all} ärenden har fått förslag ur scenariot.`,
    chosenBy: (at: string, name: string) => `Valt ${at} av ${name}.`,
    goOn: 'Lämna de förslag som återstår',
    toProgress: 'Se förslagen',
  },
}
