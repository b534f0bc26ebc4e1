/** What a person reads when something could not be done: what happened, what is kept, what to do. No inside ever shows. */
export type ErrorText = { status: number; title: string; what: string; next: string }

const changed: ErrorText = {
  status: 409,
  title: 'Någon annan hann före',
  what: 'Uppgifterna ändrades av någon annan medan du arbetade. Inget av det som var sparat är förlorat.',
  next: 'Gå tillbaka, läs in sidan på nytt och försök igen.',
}

const gone: ErrorText = {
  status: 404,
  title: 'Sidan finns inte',
  what: 'Adressen kan vara felskriven, eller så gäller den något som du inte kan se.',
  next: 'Kontrollera adressen eller gå till startsidan.',
}

const foreign: ErrorText = {
  status: 403,
  title: 'Formuläret kunde inte tas emot',
  what: 'Formuläret skickades inte från en sida som är öppen för dig. Inget har ändrats.',
  next: 'Öppna sidan på nytt och försök igen.',
}

export const errorTexts: Record<string, ErrorText> = {
  NotFound: gone,
  OutsideTheWall: gone,
  ChangedMeanwhile: changed,
  NotAllowedInStatus: {
    status: 409,
    title: 'Det går inte i ärendets nuvarande läge',
    what: 'Ärendet har gått vidare sedan sidan öppnades. Inget har ändrats.',
    next: 'Gå tillbaka till ärendet för att se vad som gäller nu.',
  },
  NotYourRole: {
    status: 403,
    title: 'Du har inte behörighet',
    what: 'Sidan är till för andra roller än dem du har här.',
    next: 'Byt organisation om du har flera, eller kontakta den som tilldelar roller.',
  },
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
  BodyTooLarge: {
    status: 413,
    title: 'Formuläret är för stort',
    what: 'Det som skickades är större än tjänsten kan ta emot.',
    next: 'Gå tillbaka i webbläsaren, där texten kan finnas kvar. Korta den eller bifoga den som dokument.',
  },
  TooManyFields: {
    status: 413,
    title: 'Formuläret är för stort',
    what: 'Det som skickades har fler fält än tjänsten kan ta emot.',
    next: 'Öppna sidan på nytt och försök igen.',
  },
  TooManyDocuments: {
    status: 409,
    title: 'För många bilagor',
    what: 'Utkastet har fler bilagor än en ansökan kan ha. Inget har skickats in.',
    next: 'Gå tillbaka till bilagorna och ta bort filer tills det är högst 20.',
  },
  NotAForm: {
    status: 415,
    title: 'Det gick inte att läsa formuläret',
    what: 'Uppgifterna kom i ett format som tjänsten inte tar emot.',
    next: 'Öppna sidan på nytt och försök igen.',
  },
  UnknownProfileColumn: {
    status: 500,
    title: 'En profil är fel uppställd',
    what: 'Profilen nämner en kolumn som underlaget inte har. Underlaget och dess filer finns kvar som de är.',
    next: 'Hämta CSV, XLSX eller JSON från underlagets sida, och säg till länsstyrelsens systemförvaltare.',
  },
  BadProfile: {
    status: 500,
    title: 'En profil är fel uppställd',
    what: 'Profilen går inte att läsa. Underlaget och dess filer finns kvar som de är.',
    next: 'Hämta CSV, XLSX eller JSON från underlagets sida, och säg till länsstyrelsens systemförvaltare.',
  },
  ForeignForm: foreign,
  FormTokenWrong: foreign,
}

/** For everything unexpected: a reference code, and nothing about the inside. */
export const systemFault: ErrorText = {
  status: 500,
  title: 'Något gick fel hos oss',
  what: 'Det du senast sparade finns kvar. Det som just skickades kan behöva skickas igen.',
  next: 'Försök igen om en stund. Kontakta länsstyrelsen om felet kommer tillbaka, och uppge referensen.',
}

export const busy: ErrorText = {
  status: 503,
  title: 'Tjänsten är hårt belastad',
  what: 'Det gick inte att svara just nu. Det du har sparat finns kvar.',
  next: 'Vänta en minut och försök igen.',
}
