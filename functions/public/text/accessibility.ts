import type { TextPage } from './passage.ts'

/** Tillgänglighetsredogörelse, lag (2018:1937) 10–13 §§. */
export const accessibility: TextPage = {
  title: 'Tillgänglighet',
  lead: 'Länsstyrelserna ansvarar för den här tjänsten och vill att så många som möjligt ska kunna använda den. Här står hur den uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service.',
  passages: [
    {
      heading: 'Hur tillgänglig tjänsten är',
      paragraphs: [
        'Tjänsten är byggd för att uppfylla nivå AA i WCAG 2.1 och 2.2. Den går att använda med bara tangentbord, med skärmläsare, med förstorad text och utan JavaScript. Beslut och kvitton är märkta PDF-dokument.',
      ],
    },
    {
      heading: 'Det vi vet inte är tillgängligt',
      paragraphs: [],
      list: [
        'Dokument som sökande bifogar visas som de är och kan ha brister.',
        'Länsstyrelsernas egna sidor finns bara på svenska, liksom brev, kvittenser och e-post.',
      ],
    },
    {
      heading: 'Hur vi har testat',
      paragraphs: [
        'Varje sida testas automatiskt mot WCAG nivå A och AA i två skärmbredder. Bedömningen är vår egen.',
      ],
    },
    {
      heading: 'Berätta för oss om något inte fungerar',
      paragraphs: [
        'Skriv till länsstyrelsen i ert län om du hittar ett problem eller behöver innehållet på ett annat sätt. Berätta vilken sida det gäller och vad som inte fungerar.',
      ],
      link: { href: '/tillganglighet/synpunkt', text: 'Skriv till oss här' },
      counties: true,
    },
    {
      heading: 'Tillsyn',
      paragraphs: [
        'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur länsstyrelsen hanterar dina synpunkter kan du anmäla det till Digg.',
      ],
      link: { href: 'https://www.digg.se/tdosanmalan', text: 'Anmäl bristande tillgänglighet till Digg' },
    },
  ],
}
