import type { MeasureExample } from './measure-example.ts'

/** 6 § first paragraph 1: support so that somebody can leave a violent relation or situation. */
export const leavingMeasures: readonly MeasureExample[] = [
  {
    title: 'Öppen mottagning för den som vill lämna våld',
    what: 'Vi öppnar en mottagning dit den som lever med våld kan komma utan remiss och utan att det först blir en utredning. Två samtalsledare möter den som kommer, gör en säkerhetsplan och följer med till de myndigheter som behövs.',
    who: 'Vuxna som är utsatta för våld av en närstående, ungefär 60 personer per år.',
    costs: [
      ['Samtalsledare, halvtid', 180, 290],
      ['Lokal och säker ingång', 30, 80],
      ['Handledning', 15, 40],
    ],
  },
  {
    title: 'Uppsökande stöd på kvällar och helger',
    what: 'En uppsökande stödjare arbetar på kvällar och helger, när de flesta ringer. Stödjaren möter den utsatta där det är tryggt, hjälper till med det praktiska vid en flytt och håller kontakten i sex månader efteråt.',
    who: 'Personer som har tagit en första kontakt men ännu inte lämnat, ungefär 40 per år.',
    costs: [
      ['Uppsökande stödjare', 200, 330],
      ['Resor och larm', 15, 45],
      ['Utbildning i säkerhetsplanering', 20, 50],
    ],
  },
  {
    title: 'Lotsar till egen bostad efter skyddat boende',
    what: 'Lotsarna arbetar med dem som är på väg ut ur ett skyddat boende. De hjälper till med bostad, skola, ekonomi och kontakt med arbetsgivare, och ser till att ingen behöver flytta tillbaka för att de praktiska hindren blev för många.',
    who: 'Vuxna och deras barn vid utflyttning från skyddat boende, ungefär 25 hushåll per år.',
    costs: [
      ['Bostadslots', 190, 310],
      ['Samordning med bostadsbolag', 20, 60],
      ['Startpaket för hushållet', 10, 40],
    ],
  },
  {
    title: 'Avhopparstöd för unga i hederssammanhang',
    what: 'Vi bygger upp ett stöd för unga som behöver bryta med sin familj. Varje ung person får en fast kontakt under minst ett år, hjälp att skydda sina uppgifter och ett nätverk av frivilliga familjer vid högtider.',
    who: 'Unga mellan 16 och 25 år som begränsas eller hotas av sin familj, ungefär 15 per år.',
    costs: [
      ['Fast kontaktperson', 160, 260],
      ['Nätverk och träffar', 20, 70],
      ['Konsultation om skyddade uppgifter', 15, 45],
    ],
  },
  {
    title: 'Exitstöd ur prostitution och exploatering',
    what: 'En exitsamordnare möter den som säljer eller byter sex och vill sluta. Samordnaren arbetar ihop med vården, polisen och ideella stödföreningar och håller ihop planen så att den enskilda inte behöver berätta allt flera gånger.',
    who: 'Personer i prostitution eller annan sexuell exploatering, ungefär 20 per år.',
    costs: [
      ['Exitsamordnare', 190, 320],
      ['Traumasamtal', 40, 90],
      ['Tolk', 15, 40],
    ],
  },
  {
    title: 'Trygg väg ut för personer med funktionsnedsättning',
    what: 'Vi tar fram ett arbetssätt för den som är beroende av den som utövar våldet, till exempel för vård eller ekonomi. En stödjare provar arbetssättet i skarpa lägen och hjälper till att ordna om assistans och boende.',
    who: 'Vuxna med funktionsnedsättning som utsätts av närstående eller personal, ungefär 15 per år.',
    costs: [
      ['Stödjare, deltid', 130, 240],
      ['Anpassat material', 25, 70],
      ['Handledning', 15, 35],
    ],
  },
]
