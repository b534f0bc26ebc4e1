/** The county's own rules, each dated and with the decision it rests on. */
export const svRules = {
  dated: {
    validFrom: 'Gäller från och med',
    validFromHint: 'Tidigast i dag. Det som har gällt före dess ändras inte.',
    validFromMissing: 'Skriv från vilken dag det gäller.',
    past: (today: string) => `Dagen kan inte ha passerat. Skriv ${today} eller senare.`,
    history: 'Det som gäller och har gällt',
    from: 'Från och med',
    says: 'Innehåll',
    basis: 'Beslut',
    unset: 'Inget fastställt',
    decision: (number: string, day: string) => `${number}, ${day}`,
  },
  delegation: {
    title: 'Delegation',
    link: 'Delegationen i ärenden om statsbidrag',
    intro:
      'Här anges vem som får göra vad enligt länsstyrelsens delegationsbeslut. Den som har berett ett ärende beslutar det inte, om inte något annat anges här.',
    change: 'Ny lydelse',
    injunctions: 'Vem får utfärda ett föreläggande?',
    injunctionsMissing: 'Välj minst en roll som får utfärda förelägganden.',
    ownDecisions: 'Vilka beslut får den som har berett ärendet fatta själv?',
    ownDecisionsHint:
      'Lämna tomt om beslut alltid ska fattas av någon annan. Undantaget skrivs in i varje beslut där det används.',
    upTo: (outcome: string) => `Högsta belopp för ${outcome.toLowerCase()} i eget ärende`,
    upToMissing: 'Skriv det högsta beloppet i hela kronor.',
    issues: (roles: readonly string[]) => `Förelägganden utfärdas av: ${roles.join(', ').toLowerCase()}.`,
    nobody: 'Den som har berett ett ärende beslutar det aldrig.',
    own: (outcome: string, most: string | null) =>
      `Den som har berett ärendet får besluta: ${outcome.toLowerCase()}${most === null ? '' : `, högst ${most}`}.`,
    exampleOption: 'Delegationen är ett exempel',
    save: 'Spara delegationen',
  },
  notices: {
    title: 'Påminnelser och bevakning',
    link: 'Dagar för påminnelser, för beslut som inte öppnas och för årets utbetalningar',
    intro:
      'Dagarna för påminnelser och beslut gäller det som skickas från den dag inställningen börjar gälla.',
    change: 'Ny lydelse',
    labels: {
      reminderDays: 'Dagar före sista dag som sökanden påminns om en komplettering',
      unopenedDays: 'Arbetsdagar tills ett beslut som ingen har öppnat ska skickas på annat sätt',
      yearEnd: 'Dag från vilken årets utbetalningar bevakas',
    },
    hints: {
      reminderDays: 'Ett tal från 0 till 30. Med 0 påminns ingen.',
      unopenedDays:
        'Ett tal från 0 till 30. Lördagar, söndagar, helgdagar och helgaftnar räknas inte. Med 0 bevakas inget beslut (33 § FL).',
      yearEnd:
        'Månad och dag, till exempel 11-01. Från den dagen är allt som ska betalas ut under budgetåret och inte är med i något underlag en uppgift för ekonomi (12 § anslagsförordningen, 2011:223).',
    },
    yearEndWrong: 'Skriv månad och dag med två siffror var, till exempel 11-01.',
    wrong: 'Skriv antalet dagar som ett tal från 0 till 30.',
    reminds: (days: number) =>
      days === 0
        ? 'Ingen påminnelse om komplettering.'
        : `Påminnelse ${days} dagar före sista dag för komplettering.`,
    waits: (days: number) =>
      days === 0
        ? 'Ingen bevakning av om beslut öppnas.'
        : `Beslut som inte har öppnats på ${days} arbetsdagar skickas på annat sätt.`,
    ends: (day: string) => `Årets utbetalningar bevakas av ekonomi från den ${day}.`,
    exampleOption: 'Dagarna är ett exempel',
    save: 'Spara dagarna',
  },
  coding: {
    title: 'Kontering',
    link: 'Kontering i utbetalningsunderlag',
    intro:
      'Koderna står på varje rad i länets utbetalningsunderlag. Ett underlag får den kontering som gäller dagen då det låses, dock alltid en dag i underlagets budgetår. Underlag som redan är låsta ändras inte.',
    change: 'Ny kontering',
    fields: {
      appropriation: 'Anslagspost',
      account: 'Konto',
      costCentre: 'Kostnadsställe',
      activity: 'Verksamhet',
      counterpart: 'Motpart',
    },
    hint: 'Lämna tomt om koden inte ska stå i underlaget.',
    says: (field: string, code: string) => `${field}: ${code}`,
    none: 'Inga koder',
    exampleOption: 'Konteringen är ett exempel',
    save: 'Spara konteringen',
  },
}
