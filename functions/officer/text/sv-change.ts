/** Decisions that take the place of an earlier one (FL 36–38 §§). */
export const svChange = {
  change: {
    title: 'Föreslå ändring av beslutet',
    intro:
      'Beslutet som är fattat ligger kvar som det är. Ett nytt beslut tar dess plats när en beslutsfattare har beslutat, och mottagaren får ett nytt brev. Förslaget är arbetsmaterial tills dess.',
    now: (outcome: string, amount: string, at: string) =>
      `Gällande beslut: ${outcome}, ${amount}, fattat den ${at}.`,
    declined:
      'Mottagaren har avstått från bidraget. Då återkallas beslutet, och pengar som inte har betalats ut går tillbaka till ramen.',
    notified: 'Mottagaren har anmält ändrade förhållanden (11 §).',
    kept: 'Redan lämnat till utbetalning',
    keptNote:
      'Det här kan inte ändras här. Det kan bara krävas tillbaka genom ett beslut om återkrav (14 §).',
    keptColumns: { payOn: 'Betalas ut', amount: 'Belopp' },
    keptSum: 'Summa',
    kind: 'Vad gäller det?',
    kinds: {
      correction: 'Rättelse av en uppenbar felaktighet, till exempel ett skrivfel eller räknefel (36 § FL)',
      change: 'Ändring eller återkallelse av beslutet (37–38 §§ FL)',
    },
    kindMissing: 'Välj om det är en rättelse eller en ändring.',
    reason: 'Varför rättas eller ändras beslutet?',
    reasonHint: 'Texten står i brevet.',
    ground: 'Om det är till nackdel för mottagaren: varför får det ändras?',
    groundHint:
      'Mindre bidrag, ett nytt villkor eller en tidigare redovisningsdag är till nackdel. Ett beslut som gynnar en part får då ändras bara i dessa fall (37 § andra stycket FL).',
    grounds: {
      'own-request': 'Mottagaren har själv avstått eller anmält ändrade förhållanden (11 §)',
      reservation:
        'Det framgår av beslutet eller föreskrifterna att det får återkallas under vissa förutsättningar',
      safety: 'Tvingande säkerhetsskäl kräver att det ändras omgående',
      misleading: 'Felet beror på att mottagaren har lämnat oriktiga eller vilseledande uppgifter',
    },
    heard:
      'Ska ändringen grundas på uppgifter som mottagaren inte känner till låter ni mottagaren yttra sig först (25 § FL).',
    outcomes: 'Vad ska det nya beslutet vara?',
    left: 'Utbetalningarna här ersätter de som återstår. Det som redan är lämnat till utbetalning räknas av.',
    send: 'Lämna förslaget till ändring',
    decideTitle: 'Besluta om ändring',
    decideIntro:
      'Så här kommer det nya brevet att lyda. Beslutet tas som det är föreslaget. Det tidigare beslutet och brevet finns kvar.',
    back: 'Det som inte har betalats ut går tillbaka till ramen för sitt budgetår.',
    returned: (reason: string) => `Det förra förslaget återförvisades: ${reason}`,
    step: 'Ändra eller rätta beslutet',
    stepRevoke: 'Återkalla beslutet',
    stepDecide: 'Besluta om ändringen',
    proposalHeading: 'Förslag till ändring av beslutet',
    draft: 'Det föreslagna brevets text',
    earlier: 'Tidigare beslut',
    earlierRow: (number: number, outcome: string, amount: string, at: string) =>
      `Beslut ${number}: ${outcome}, ${amount}, den ${at}.`,
    letterOf: (number: number) => `Brevet till beslut ${number} (PDF)`,
    by: (name: string, presenter: string) => `Beslutat av ${name}, föredraget av ${presenter}.`,
  },
}
