import { feedFields } from './feed.ts'
import type { TextPage } from './passage.ts'

/** Förordning (2025:838) in plain words; the paragraphs stand as references. */
export const about: TextPage = {
  title: 'Om statsbidraget',
  lead: 'Staten lämnar bidrag till kommuner, regioner och kommunalförbund för att stärka och utveckla arbetet mot vissa former av våld. Reglerna står i förordningen (2025:838). Länsstyrelserna beslutar (2 §).',
  passages: [
    {
      heading: 'Vad bidraget ska gå till',
      paragraphs: ['Bidrag får lämnas för arbete inom ett eller flera områden (1 och 3 §§):'],
      list: [
        'mäns våld mot kvinnor',
        'våld i nära relationer',
        'hedersrelaterat våld och förtryck',
        'utnyttjande i prostitution, människohandel för sexuella ändamål och annan sexuell exploatering.',
      ],
      after:
        'Bidrag får också lämnas för att utveckla regionala resurscentrum mot hedersrelaterat våld och förtryck. Bidrag lämnas bara så långt pengarna räcker (3 §).',
    },
    {
      heading: 'Vem som kan söka och var',
      paragraphs: [
        'Kommuner, regioner och kommunalförbund kan söka. Föreningar, företag och privatpersoner kan inte söka det här bidraget (1 §).',
        'Kommuner och regioner söker hos länsstyrelsen i sitt län. Kommunalförbund söker hos länsstyrelsen i det län där förbundet har sitt säte. Tjänsten skickar ansökan till rätt länsstyrelse (5 §).',
      ],
    },
    {
      heading: 'Vad bidraget inte får gå till',
      paragraphs: ['Två saker kan bidraget inte täcka (4 §):'],
      list: [
        'uppgifter som ni redan är skyldiga att utföra enligt lag eller förordning',
        'kostnader som ni redan har fått något annat statligt bidrag för.',
      ],
    },
    {
      heading: 'Vad ansökan ska innehålla',
      paragraphs: [
        'Ansökan ska ha kommit in senast den dag länsstyrelsen har bestämt. Den ska innehålla (5 §):',
      ],
      list: [
        'en beskrivning av åtgärderna och beräknade kostnader',
        'en redogörelse för varför åtgärderna behövs',
        'en plan för hur åtgärderna ska följas upp.',
      ],
      after: 'Länsstyrelsen kan också fråga efter annat som behövs för att pröva ansökan.',
    },
    {
      heading: 'Vad som går först och varför',
      paragraphs: [
        'Pengarna räcker sällan till alla. Länsstyrelsen ska därför prioritera ansökningar som rör något av detta, om det inte finns särskilda skäl mot det i det enskilda fallet (6 § första stycket):',
      ],
      list: [
        'stöd för att enskilda ska kunna lämna våldsamma relationer eller situationer (1)',
        'utveckling av regionala resurscentrum mot hedersrelaterat våld och förtryck (2).',
      ],
      after:
        'De två är lika viktiga enligt förordningen. I övrigt får länsstyrelsen ge företräde åt de ansökningar som har bäst förutsättningar att uppfylla syftet. Då väger det särskilt om ansökan svarar mot ett behov som finns i nationella eller regionala kartläggningar (6 § andra stycket). I tjänsten visas alltid skälet till en ansökans plats, med paragraf.',
    },
    {
      heading: 'Beslutet',
      paragraphs: [
        'I beslutet står vilka åtgärder bidraget gäller, vilka villkor som följer med och sista dag för redovisning. Det kan gälla mer än ett kalenderår (7 §).',
        'Länsstyrelsens beslut får inte överklagas (15 §).',
      ],
    },
    {
      heading: 'Efter beslutet',
      paragraphs: ['Den som söker eller har fått bidrag har några skyldigheter:'],
      list: [
        'Redovisa senast den dag som står i beslutet hur pengarna har använts, vilka resultat ni har nått och hur de förhåller sig till syftet (8 §).',
        'Anmäl så snart som möjligt ändrade förhållanden som kan påverka bidraget (11 §).',
        'Betala tillbaka det som inte har använts, har använts till annat, var felaktigt eller för högt, eller om redovisningen uteblir eller villkor inte följs (13 och 14 §§).',
      ],
    },
    {
      heading: 'Kvittensen går att kontrollera',
      paragraphs: [
        'Den som skickar in en ansökan får en kvittens på vad som kom in och när. Vem som helst kan kontrollera att en kvittens är äkta.',
      ],
      link: { href: '/kvittens', text: 'Kontrollera en kvittens' },
    },
    {
      heading: 'Utlysningarna som data',
      paragraphs: ['Den som vill visa utlysningarna på en annan webbplats kan hämta dem som JSON.'],
      fields: feedFields,
      link: { href: '/utlysningar.json', text: 'Hämta utlysningarna (JSON)' },
    },
  ],
}
