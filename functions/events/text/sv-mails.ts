/** One sentence and what to do, never case content (LOOK, letters and mail). */
export const svMails = {
  Submitted: 'Er ansökan om statsbidrag har kommit in. Logga in för att se kvittensen.',
  CompletionAsked:
    'Länsstyrelsen behöver kompletterande uppgifter. Logga in för att se vad som saknas och när svaret ska ha kommit in.',
  InjunctionIssued:
    'Länsstyrelsen förelägger er att avhjälpa en brist i ansökan. Logga in för att se vad som behövs, när svaret ska ha kommit in och vad som annars kan följa.',
  CompletionExtended:
    'Länsstyrelsen har ändrat sista dag för kompletteringen. Logga in för att se den nya dagen.',
  CompletionAnswered: 'Er komplettering har kommit in till länsstyrelsen. Logga in för att se den.',
  DocumentReceived:
    'En fil som ni hade laddat upp när ansökan kom in har lagts till i ärendet. Logga in för att se den.',
  AuthorityHandedIn:
    'Er handling som visar behörighet har kommit in till länsstyrelsen. Logga in för att se den.',
  AuthorityAssessed:
    'Länsstyrelsen har tagit ställning till handlingen som visar behörighet. Logga in för att se vad som gäller.',
  MessageSent: 'Ert meddelande har kommit in till länsstyrelsen. Logga in för att läsa det.',
  Communicated:
    'Länsstyrelsen ger er tillfälle att yttra er över uppgifter i ärendet. Logga in för att läsa dem och se när svaret ska ha kommit in.',
  StatementMade: 'Ert yttrande har kommit in till länsstyrelsen. Logga in för att läsa det.',
  MoreTimeAsked: 'Er begäran om längre tid har kommit in till länsstyrelsen. Logga in för att se den.',
  ChangeNotified:
    'Er anmälan om ändrade förhållanden har kommit in till länsstyrelsen. Logga in för att se den.',
  GrantDeclined: 'Länsstyrelsen har fått veta att ni avstår från bidraget. Logga in för att se ärendet.',
  LastDayMoved:
    'Länsstyrelsen har flyttat fram sista dag att ansöka, för alla som söker. Logga in för att se vilken dag som gäller. Ni behöver inte göra något.',
  ApplicationChanged: 'Er ändrade ansökan om statsbidrag har kommit in. Logga in för att se den.',
  AccountChanged:
    'Kontot för utbetalning är ändrat i ert ärende. Logga in för att se det, och hör av er till länsstyrelsen om det inte är ni som har ändrat det.',
  WithdrawalAsked: 'Länsstyrelsen har fått veta att ni tar tillbaka ansökan. Logga in för att se ärendet.',
  HandedOver:
    'Er ansökan hör till en annan länsstyrelse och är lämnad dit. Logga in för att se vad som gäller.',
  LetterIssued: 'Länsstyrelsen har beslutat om er ansökan. Logga in för att läsa beslutet.',
  AppealReceived:
    'Ett överklagande av beslutet om statsbidrag har kommit in till länsstyrelsen. Logga in för att se ärendet.',
  AppealHandedOver:
    'Länsstyrelsen har lämnat över överklagandet till förvaltningsrätten. Logga in för att se ärendet.',
  AppealDismissed:
    'Länsstyrelsen har beslutat om överklagandet. Logga in för att läsa beslutet och se hur det överklagas.',
  fromCounty: 'Länsstyrelsen har skrivit ett meddelande till er. Logga in för att läsa det.',
  completionReminder: 'Sista dag för er komplettering närmar sig. Logga in för att svara.',
  authorityReminder:
    'Dagen då ni skulle ha skickat handlingen som visar behörigheten närmar sig. Logga in för att se dagen och lämna handlingen.',
  draftEnds: (day: string) =>
    `Utkastet är inte inskickat och tas bort ${day}. Logga in om ni vill skicka in det.`,
  code: (person: string, organisation: string) =>
    `${person} vill söka statsbidrag för ${organisation}; lämna koden bara till den personen, och bara om personen företräder er.`,
  memberInvited: (organisation: string) =>
    `Du är inbjuden att arbeta med ansökningar om statsbidrag för ${organisation}; logga in med länken för att gå med.`,
  partnerInvited:
    'Er organisation är inbjuden som part i en ansökan om statsbidrag. Logga in för att se inbjudan.',
  partnerSent: 'En ansökan om statsbidrag som ni är part i är inskickad. Logga in för att se den.',
  partnerVoided:
    'Ansökan är ändrad, och er bekräftelse av den gäller inte längre. Logga in för att se vad som är ändrat.',
  partnerDecided:
    'Länsstyrelsen har beslutat om en ansökan som ni är part i. Logga in för att läsa beslutet.',
  /** A kommunalförbund that has written its own name. */
  association: 'ett kommunalförbund',
}
export type Mails = typeof svMails
