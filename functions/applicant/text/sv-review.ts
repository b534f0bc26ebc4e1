export const svReview = {
  title: 'Kontrollera och skicka in',
  moved: (parts: string) =>
    `Ansökan har ändrats sedan du öppnade sidan: ${parts}. Kontrollera svaren igen innan du skickar in.`,
  attachments: 'Bilagor',
  missing: 'Det här saknas',
  missingIntro: 'Inget av det hindrar er från att skicka in.',
  required: 'Krävs enligt 5 §',
  requiredNote:
    'Ansökan markeras som ofullständig om ni skickar in den så här. Länsstyrelsen kan då begära komplettering.',
  asked: 'Länsstyrelsen frågar',
  complete: 'Inget saknas',
  noCentre: 'Ingen åtgärd gäller ett resurscentrum, så den här delen behöver inte fyllas i.',
  nothing: 'Ansökan har alla delar som krävs enligt 5 § och det som länsstyrelsen frågar efter.',
  late: (day: string) =>
    `Sista dagen att ansöka var ${day}. Ansökan tas emot och registreras, men markeras som för sen.`,
  declare: 'Intyga',
  declarations: {
    label: 'Jag intygar att',
    hint: 'Det första behövs för att skicka in. Lämna de andra tomma om ni är osäkra och beskriv varför i delen om vad bidraget inte får användas till.',
    correct: 'uppgifterna i ansökan är riktiga (behövs för att skicka in)',
    notStatutory:
      'bidraget inte söks för uppgifter som vi är skyldiga att utföra enligt lag eller förordning (4 § första stycket)',
    notFunded:
      'bidraget inte söks för kostnader som ett annat statligt bidrag redan har täckt (4 § andra stycket)',
    missing: 'Intyga att uppgifterna är riktiga för att kunna skicka in.',
  },
  public: 'När ni skickar in blir ansökan en allmän handling.',
  send: 'Intyga och skicka in',
  cannot: 'Bara den som har rätt att skriva under kan skicka in. I er organisation är det:',
  cannotNobody:
    'Bara den som har rätt att skriva under kan skicka in. Ingen i er organisation har den rätten ännu.',
}
