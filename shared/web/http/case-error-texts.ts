import type { ErrorText } from './error-text.ts'

/** What is refused in a case, a round or its payments. */
export const caseErrorTexts: Record<string, ErrorText> = {
  SamePersonOnCase: {
    status: 403,
    title: 'Någon annan behöver göra det här',
    what: 'Den som har berett ett ärende får inte besluta det, och den som har föreslagit eller beslutat får inte betala ut.',
    next: 'Be en kollega med rätt roll.',
  },
  AppealLate: {
    status: 409,
    title: 'Överklagandet kom in för sent',
    what: 'Räknat från den dag som är angiven har överklagandet kommit in efter sista dagen. Inget har ändrats.',
    next: 'Gå tillbaka och kontrollera dagen, eller avvisa överklagandet (45 § förvaltningslagen).',
  },
  AppealInTime: {
    status: 409,
    title: 'Överklagandet kom in i rätt tid',
    what: 'Räknat från den dag som är angiven har överklagandet kommit in i rätt tid. Inget har ändrats.',
    next: 'Gå tillbaka och kontrollera dagen, eller lämna över överklagandet (46 § förvaltningslagen).',
  },
  StatementAwaited: {
    status: 409,
    title: 'Tiden för sökandens yttrande löper',
    what: 'Ett beslut till sökandens nackdel kan inte föreslås eller fattas förrän sökanden har svarat eller tiden har gått ut (25 § förvaltningslagen). Inget har ändrats.',
    next: 'Vänta till dess, eller gå tillbaka till ärendet.',
  },
  NotCarriedOut: {
    status: 409,
    title: 'Beslutet håller på att expedieras',
    what: 'Brevet eller utbetalningarna till det gällande beslutet är inte klara än. Inget har ändrats.',
    next: 'Vänta en stund och försök igen.',
  },
  CannotExtend: {
    status: 409,
    title: 'Sista dagen kan inte förlängas nu',
    what: 'Utlysningen har inte öppnat, eller så är den stängd och i något ärende är beslut föreslaget eller fattat. Inget har ändrats.',
    next: 'Gå till utlysningen för att se vad som gäller.',
  },
  RoundHasOpened: {
    status: 409,
    title: 'Utlysningen har öppnat',
    what: 'Frågorna kan inte ändras efter den dag utlysningen öppnar, så att alla som söker får samma frågor. Inget har ändrats.',
    next: 'Gå till frågorna för att se vad som gäller.',
  },
  SuspendedOnCase: {
    status: 403,
    title: 'Du kan inte göra något i ärendet',
    what: 'Jäv är anmält eller beslutat i ärendet (16–18 §§ förvaltningslagen). Inget har ändrats.',
    next: 'Gå till fliken Jäv i ärendet för att se vad som gäller. Du kan fortfarande läsa ärendet.',
  },
  OwnConflict: {
    status: 403,
    title: 'Någon annan behöver avgöra frågan',
    what: 'Den som en fråga om jäv gäller får inte delta när den prövas (18 § förvaltningslagen). Inget har ändrats.',
    next: 'Be en annan enhetschef.',
  },
  NotYourNote: {
    status: 403,
    title: 'Minnesanteckningen är någon annans',
    what: 'Bara den som har skrivit en minnesanteckning kan ändra den eller ta bort den. Inget har ändrats.',
    next: 'Be den som skrev den, eller skriv en egen.',
  },
  NotDeclared: {
    status: 409,
    title: 'Svara först på om du kan vara jävig',
    what: 'Din förklaring om jäv gäller inte den här sökanden längre. Inget har ändrats.',
    next: 'Gå till sidan Jäv, lämna förklaringen och försök igen.',
  },
  NotSuspended: {
    status: 409,
    title: 'Frågan om jäv är redan avgjord',
    what: 'Någon annan har avgjort eller upphävt anmälan. Inget har ändrats.',
    next: 'Gå tillbaka till ärendet för att se vad som gäller nu.',
  },
  FrameExceeded: {
    status: 409,
    title: 'Ramen räcker inte',
    what: 'Det som är kvar av länets ram är mindre än beloppet i beslutet. Inget har beslutats.',
    next: 'Gå tillbaka och ändra beloppet, eller be enhetschefen se över ramen.',
  },
  BindingExceeded: {
    status: 409,
    title: 'Bemyndigandet räcker inte',
    what: 'Länet får inte binda så mycket av ett senare budgetår som beslutet betalar ut då. Inget har beslutats.',
    next: 'Gå tillbaka och ändra utbetalningarna, eller be enhetschefen se över bemyndigandet.',
  },
  ScenarioIsChosen: {
    status: 409,
    title: 'Scenariot är redan valt',
    what: 'Ett scenario som har blivit förslag ändras inte. Inget har sparats.',
    next: 'Gå tillbaka och kopiera scenariot om du vill pröva något annat.',
  },
  AlreadySet: {
    status: 409,
    title: 'Det finns redan en lydelse från den dagen',
    what: 'En inställning ändras inte i efterhand. Inget har sparats.',
    next: 'Gå tillbaka och välj en senare dag.',
  },
  NothingToExport: {
    status: 409,
    title: 'Det finns inget att ta med',
    what: 'Inget i budgetåret kan betalas ut just nu. Ingen delbetalning har ändrats.',
    next: 'Gå tillbaka och läs in sidan på nytt för att se vad som väntar och vad som hålls tillbaka.',
  },
  AlreadyPaid: {
    status: 409,
    title: 'Pengarna är redan betalda',
    what: 'Raden är kvitterad som betald. Det som är betalt kan inte återtas: det krävs ett beslut om återkrav (14 §), och kravet faktureras i ekonomisystemet. Inget har ändrats.',
    next: 'Gå tillbaka till underlaget, och tala med den som handlägger ärendet om pengarna ska krävas tillbaka.',
  },
  NotReversible: {
    status: 409,
    title: 'Raden kan inte återtas',
    what: 'Bara en utbetalning i ett låst underlag som inte har besvarats kan återtas. Inget har ändrats.',
    next: 'Gå tillbaka till underlaget för att se vad som gäller nu.',
  },
}
