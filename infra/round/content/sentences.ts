/** What the sections are put together from. `%` is where the place's name goes. */
export const sentences = {
  byWhom: [
    'Arbetet leds av en projektledare hos oss och utförs tillsammans med socialtjänsten.',
    'Två medarbetare med erfarenhet av området gör arbetet, med stöd av en referensgrupp.',
    'En anställd hos oss ansvarar för genomförandet och rapporterar till nämnden varje kvartal.',
    'Arbetet görs ihop med kvinnojouren och vården, med oss som ansvariga.',
  ],
  when: [
    'Vi börjar inom två månader från beslutet och är i full gång efter ett halvår.',
    'Första halvåret går till förberedelser, därefter pågår åtgärden till årets slut.',
    'Åtgärden startar efter sommaren och följs upp i december.',
    'Vi arbetar i tre steg: planering, genomförande och spridning av det vi har lärt oss.',
  ],
  need: [
    'I % har antalet som söker stöd på grund av våld ökat under flera år, medan vägarna till stöd är få.',
    'Flera av dem vi möter i % har levt länge med våld innan någon frågade.',
    'Vi vet från våra egna uppföljningar att många i % avbryter kontakten när de skickas vidare mellan verksamheter.',
    'Avstånden gör att den som bor utanför tätorten i % sällan får hjälp samma dag.',
    'Personal i % berättar att de ser tecken på våld men är osäkra på vad de ska göra.',
    'Det saknas i dag stöd som är öppet när de flesta behöver det.',
  ],
  survey: [
    'Länsstyrelsens regionala kartläggning av våldsutsatthet från 2025 pekar ut samma behov.',
    'Behovet beskrivs i den nationella kartläggningen av hedersrelaterat våld och förtryck från 2024.',
    'Länets gemensamma lägesbild för kvinnofrid från 2025 visar att stödet inte når dit det behövs.',
  ],
  followUp: [
    'Vi räknar hur många som får stöd, och frågar dem efter tre och tolv månader om de har det tryggare.',
    'En enkät före och efter visar om personalen ställer frågor om våld oftare.',
    'Vi jämför antalet avbrutna kontakter med året innan.',
    'Projektledaren sammanställer resultatet varje halvår, och nämnden får en skriftlig redovisning.',
    'En utomstående granskar arbetet när åtgärden är avslutad.',
  ],
  purpose: [
    'Fler ska få stöd innan våldet har blivit grövre.',
    'Den som vill lämna ska mötas av samma stöd var i länet hon eller han än bor.',
    'Personalen ska upptäcka våld tidigare och veta vad den ska göra.',
  ],
  result: [
    'Dubbelt så många som i dag får stöd inom en vecka.',
    'Varje verksamhet har en rutin som används, och det märks i uppföljningen.',
    'Färre avbryter kontakten innan de har fått stöd.',
  ],
  child: [
    'Barn får egen information och eget stöd, och frågas om vad de själva vill.',
    'Varje barn i familjen uppmärksammas för sig, med en egen kontaktperson.',
  ],
  equality: [
    'Vi redovisar alla uppgifter efter kön och ålder och ändrar arbetet när någon grupp inte nås.',
    'Stödet utformas så att även män, äldre och personer med funktionsnedsättning söker det.',
  ],
  otherGrants: [
    'Inga.',
    'Vi har tidigare fått utvecklingsmedel, men inte för dessa åtgärder.',
    'Vi får ett annat statsbidrag för grundläggande kvinnofridsarbete. Det täcker andra kostnader.',
  ],
  notCovered: [
    'Åtgärderna har en egen projektkod, och ekonomienheten stämmer av den varje månad.',
    'Kostnaderna bokförs på ett eget ansvar och kan inte blandas med annan finansiering.',
    'Vi för ett register över alla statliga bidrag, och inget av dem omfattar dessa kostnader.',
  ],
  notStatutory: [
    'Socialtjänsten ska utreda och ge stöd efter ansökan. Den här åtgärden når människor innan de ansöker.',
    'Åtgärden bygger metoder och samverkan utöver det ansvar för enskilda som lagen lägger på oss.',
    'Ingen lag kräver den här verksamheten av oss. Den kompletterar det vi redan måste göra.',
  ],
} as const

/** The five points of A2025/01207, for who asks for a resource centre. */
export const centrePoints = {
  support:
    'Barn och vuxna får stöd av personal som bara arbetar med de här frågorna. Stödet ges på plats, på distans eller där den utsatta är, och är lika i hela länet.',
  guidance: 'Vi följer med till rätt instans och släpper inte kontakten förrän någon annan har tagit över.',
  competence: 'Personalen har i genomsnitt tio års erfarenhet av frågorna och får handledning varje månad.',
  municipalities: 'Alla kommuner i länet, och grannkommunerna över länsgränsen efter överenskommelse.',
  inventory: 'Kommunerna och regionen kartlade behovet tillsammans under våren. (Exempel)',
  anchoring: 'Länets socialchefer och regionens ledning har ställt sig bakom arbetet. (Exempel)',
  structures: 'Centrumet bygger på länets samverkansråd och den gemensamma jourtelefonen. (Exempel)',
  ages: 'Barn, unga, vuxna och äldre har var sin väg in och personal som kan deras frågor.',
  funding: 'Kommunerna och regionen tar över kostnaden steg för steg efter det tredje året. (Exempel)',
  professionals:
    'Yrkesverksamma får råd i enskilda frågor utan att lämna ut uppgifter, och utbildning två gånger om året.',
  evaluation:
    'Varje kontakt dokumenteras utan namn. En årlig rapport jämför resultatet med läget före starten.',
} as const

/** Who the work is done together with. */
export const partners = [
  {
    name: 'Kvinnojouren Exemplet',
    kind: 'civil-society',
    role: 'Möter den som söker stöd och följer med till rätt instans.',
  },
  { name: 'Polisområdet (exempel)', kind: 'police', role: 'Deltar i samrådet varje månad.' },
  {
    name: 'Vårdcentralen Exemplet',
    kind: 'health-care',
    role: 'Frågar om våld och lotsar vidare till stödet.',
  },
] as const

/** Cost lines that 4 § bars, one for each half of it. */
export const barredCosts = [
  { what: 'Utredning och handläggning enligt socialtjänstlagen', bar: 'statutory-duty' },
  { what: 'Lönedel som redan täcks av ett annat statsbidrag', bar: 'state-funded' },
] as const
