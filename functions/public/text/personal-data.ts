import type { TextPage } from './passage.ts'

/** What is kept about the people who use the service, and why. */
export const personalData: TextPage = {
  title: 'Personuppgifter och kakor',
  lead: 'Vi behandlar så få uppgifter om dig som möjligt: de som behövs för att du ska kunna logga in och för att det ska gå att se vem som har gjort vad i ett ärende.',
  passages: [
    {
      heading: 'Vem som ansvarar',
      paragraphs: [
        'Länsstyrelsen som tar emot er ansökan är personuppgiftsansvarig för uppgifterna i ärendet.',
      ],
    },
    {
      heading: 'Vilka uppgifter vi behandlar',
      paragraphs: [],
      list: [
        'Namn, e-postadress och vilken organisation du arbetar för. Uppgifterna kommer från inloggningen.',
        'En beteckning för dig i stället för personnummer. Personnummer sparas inte.',
        'Vad du gör i ett ärende och när: till exempel att du har skickat in en ansökan eller fattat ett beslut.',
        'Namn, e-post och telefon till den kontaktperson som ni anger i ansökan.',
      ],
      after:
        'Skriv inga uppgifter om enskilda personer i ansökan eller i bilagor, till exempel om dem som har utsatts för våld.',
    },
    {
      heading: 'Varför vi får göra det',
      paragraphs: [
        'Behandlingen är nödvändig för att länsstyrelsen ska kunna utföra en uppgift av allmänt intresse: att pröva frågor om bidrag enligt förordningen (2025:838). Stödet finns i artikel 6.1 e i dataskyddsförordningen och i 2 kap. 2 § lagen (2018:218).',
      ],
    },
    {
      heading: 'Vem som får se uppgifterna',
      paragraphs: [
        'Bara den länsstyrelse som ansökan gäller ser den. Ett utkast kan länsstyrelsen inte läsa. En inskickad ansökan är en allmän handling, och den som frågar efter den kan få ut den om den inte omfattas av sekretess.',
      ],
    },
    {
      heading: 'Hur länge de sparas',
      paragraphs: [
        'Handlingar i ett ärende bevaras eller gallras enligt arkivreglerna för statliga myndigheter. Uppgiften om att du är inloggad tas bort inom några dagar.',
      ],
    },
    {
      heading: 'Dina rättigheter',
      paragraphs: [
        'Du kan få veta vilka uppgifter som finns om dig och begära att fel rättas. Kontakta länsstyrelsen, eller dess dataskyddsombud på samma adress. Du kan också klaga hos Integritetsskyddsmyndigheten.',
      ],
      counties: true,
    },
    {
      heading: 'Kakor',
      paragraphs: [
        'Tjänsten använder två kakor, båda nödvändiga. __Host-session behövs för att du ska kunna vara inloggad och tas bort när du stänger webbläsaren. __Host-sprak minns i ett år vilket språk du har valt och finns bara om du har valt ett. Inga uppgifter om dig samlas in för statistik eller reklam, och därför frågar vi inte om samtycke.',
      ],
    },
  ],
}
