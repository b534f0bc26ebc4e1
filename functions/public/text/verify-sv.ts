import type { Place } from '../../../shared/proof/read-receipt.ts'

const places: Record<Place, string> = {
  format: 'uppgiften om vilket slags fil det är',
  case: 'ärendets beteckning',
  county: 'länet',
  applicant: 'sökanden',
  round: 'utlysningen',
  receivedAt: 'tidpunkten då ansökan kom in',
  lastDay: 'sista dag att ansöka',
  inTime: 'om ansökan kom in i tid',
  contentHash: 'ansökans kontrollsumma',
  event: 'händelsen i ärendets kedja',
  sha256: 'kvittensens kontrollsumma',
  unbound: 'ärendets beteckning, länet, sökandens namn eller kvittensens kontrollsumma',
  written: 'något tecken i datafilen, utanför uppgifterna själva',
  pages: 'PDF-filens sidor eller något annat i filen, utanför uppgifterna själva',
}

/** The page where anyone can check a receipt. */
export const svVerify = {
  title: 'Kontrollera en kvittens',
  lead: 'Den som skickar in en ansökan får en kvittens. Här kan vem som helst kontrollera att den är som den var när den gavs.',
  file: 'Kvittensen som fil',
  fileHint:
    'Välj den PDF som hämtades i tjänsten eller filen kvittens.json. En utskrift eller en PDF som har sparats om går inte att kontrollera. Filen sparas inte.',
  pasted: 'Eller klistra in innehållet i kvittens.json',
  go: 'Kontrollera',
  again: 'Kontrollera en annan kvittens',
  problems: {
    missing: 'Välj en fil eller klistra in innehållet i kvittens.json.',
    unreadable:
      'Det här är ingen kvittens från tjänsten, eller så är den för skadad för att läsas. Välj filen som hämtades i tjänsten.',
  },
  results: {
    published: 'Kvittensen stämmer och är publicerad',
    consistent: 'Kvittensen stämmer med sig själv, men är inte publicerad än',
    overdue: 'Kvittensen stämmer med sig själv, men är inte publicerad',
    changed: 'Kvittensen är ändrad',
    notProved: 'Kvittensen går inte att bekräfta',
  },
  published: (number: number, day: string) => `Den finns under rot ${number}, som publicerades för ${day}.`,
  consistent:
    'Inga uppgifter i den är ändrade var för sig. Den publiceras natten efter den dag ansökan kom in. Kontrollera igen då: först då går det att se att hela kvittensen är äkta.',
  overdue:
    'En kvittens för den dagen borde redan vara publicerad. Fråga länsstyrelsen innan du litar på den.',
  changed: 'Lita inte på den. Det här är inte som det var när kvittensen gavs:',
  notProved: 'Beviset för den leder inte till en publicerad rot. Fråga länsstyrelsen innan du litar på den.',
  places,
  facts: {
    caption: 'Det här säger kvittensen',
    case: 'Ärendets beteckning',
    county: 'Länsstyrelse',
    applicant: 'Sökande',
    receivedAt: 'Kom in',
    lastDay: 'Sista dag att ansöka',
    inTime: 'I tid',
    late: 'Efter sista dagen',
    contentHash: 'Ansökans kontrollsumma (SHA-256)',
    root: 'Rot',
  },
  proof: 'Hämta beviset (JSON)',
  how: {
    title: 'Så fungerar det',
    paragraphs: [
      'Kvittensen innehåller en kontrollsumma av allt som skickades in, och ärendets första händelse. Ändras något stämmer kontrollsummorna inte längre.',
      'Varje natt räknas dygnets kvittenser ihop till en enda kontrollsumma, en rot (Merkleträd enligt RFC 6962). Roten publiceras här, och varje rot innehåller kontrollsumman av den förra. En kvittens som finns under en rot kan därför inte bytas ut i efterhand, inte heller av länsstyrelsen.',
      'En dag utan ansökningar har ingen rot. En kvittens som blev klar efter att dagens rot gjordes finns under nästa.',
    ],
  },
  roots: {
    caption: 'Publicerade rötter',
    number: 'Nummer',
    day: 'Dag',
    size: 'Kvittenser',
    root: 'Rot (SHA-256)',
    file: 'Fil',
    download: 'Hämta',
    downloadOf: (number: number) => `rot ${number} (JSON)`,
    none: 'Ingen rot är publicerad än. Den första kommer natten efter den dag då en ansökan har kommit in.',
  },
}
