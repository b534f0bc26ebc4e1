/** What can be tried in a scenario, and scenarios side by side. */
export const svScenarioTries = {
  scenarioRow: {
    why: 'Varför den står här',
    gets: 'Får i scenariot',
    smallest: 'Minsta belopp som gör nytta',
    what: 'Vad vill du pröva?',
    options: {
      nothing: 'Hela det bidragsgrundande beloppet',
      amount: 'Ett lägre belopp',
      out: 'Utelämna åtgärden',
    },
    amount: 'Belopp',
    amountHint: (smallest: string | null) =>
      smallest === null ? 'I hela kronor.' : `I hela kronor. Sökanden anger ${smallest} som minsta belopp.`,
    amountMissing: 'Skriv beloppet i hela kronor.',
    amountOver: (eligible: string) => `Beloppet måste vara lägre än det bidragsgrundande, ${eligible}.`,
    amountNone: 'Utelämna åtgärden i stället för att pröva 0 kr.',
    below: 'Varning: beloppet är lägre än det minsta som gör nytta',
    belowOption: 'Pröva det ändå',
    belowMissing: (smallest: string) =>
      `Sökanden har angett att mindre än ${smallest} inte gör nytta. Höj beloppet eller kryssa i att det ska prövas ändå.`,
    reason: 'Skäl',
    reasonHint:
      'Behövs för att utelämna, och innan ett lägre belopp kan bli förslag. Texten står i beslutet om scenariot väljs.',
    reasonMissing: 'Skriv varför åtgärden utelämnas.',
    exception: 'Särskilda skäl mot att prioritera (6 § första stycket)',
    exceptionHint: 'Fyll bara i om åtgärden inte ska prioriteras här. Beslutsfattaren avgör.',
    passing: 'Skäl för att låta pengarna gå vidare om åtgärden inte ryms',
    passingHint: 'Fyll bara i om nästa åtgärd i listan ska få pengarna. Utan skäl stannar fördelningen här.',
    save: 'Spara i scenariot',
  },
  scenarioChoice: {
    title: 'Val mellan likvärdiga åtgärder',
    intro:
      'Åtgärderna är likvärdiga enligt 6 § och alla ryms inte. Numrera dem i den ordning de ska få pengar, och skriv skälen.',
    order: (name: string) => `Ordning för ${name}`,
    of: (amount: string, id: string) => `Ärende ${id} konkurrerar om ${amount}.`,
    orderWrong: (n: number) => `Numrera åtgärderna från 1 till ${n}, var och en med sitt nummer.`,
    reason: 'Skäl för valet',
    reasonMissing: 'Skriv skälen för valet (6 § andra stycket).',
    none: 'Ingen annan åtgärd är likvärdig med den här. Det finns inget att välja mellan.',
  },
  scenarioSettings: {
    title: 'Namn, ram och ordning',
    frame: 'Ram att pröva',
    frameHint: (set: string) => `Lämna tomt för den satta ramen, ${set}. Det som redan är beviljat dras av.`,
    policy: 'Länets ordning (6 § andra stycket)',
    keep: 'När utlysningens ärenden är avslutade',
    keepOption: 'Behåll scenariot',
  },
  scenarioCompare: {
    title: 'Jämför scenarier',
    tooFew: 'Välj minst två scenarier att jämföra.',
    sums: 'Utfall i stort',
    scenario: 'Scenario',
    differences: 'Åtgärder som får olika belopp',
    cause: 'Det som gör skillnaden',
    place: (place: number) => `plats ${place}`,
    absent: 'Ingår inte',
    same: (n: number) => (n === 1 ? '1 åtgärd är lika i alla.' : `${n} åtgärder är lika i alla.`),
    none: 'Alla åtgärder får samma belopp i scenarierna.',
    against: (first: string) => `Skillnaderna räknas mot ”${first}”.`,
    causes: {
      amount: 'Beloppet är ändrat',
      'left-out': 'Åtgärden är utelämnad (6 § andra stycket)',
      exception: 'Särskilda skäl föreslås (6 § första stycket)',
      passing: 'Pengarna får gå vidare förbi åtgärden (3 § tredje stycket)',
      choice: 'Valet mellan likvärdiga är ett annat (6 § andra stycket)',
      facts: 'Ärendet har ändrats mellan scenarierna',
      policy: 'Länets ordning är en annan (6 § andra stycket)',
      frame: 'Det finns mer eller mindre att fördela (3 § tredje stycket)',
      before: 'Följer av en ändring högre upp',
    },
    because: (cause: string, rows: readonly string[]) => `${cause}: ${rows.join('; ')}`,
    placesOnly: (n: number) =>
      n === 1
        ? '1 åtgärd har en annan plats men samma belopp'
        : `${n} åtgärder har en annan plats men samma belopp`,
    places: 'Åtgärder med en annan plats',
  },
}
