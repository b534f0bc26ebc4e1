export const svPrint = {
  title: 'Hela ansökan',
  draft: 'Utkast. Ansökan är inte inskickad.',
  print: 'Skriv ut sidan med webbläsarens utskrift. Här visas alla svar som de är sparade nu.',
  link: 'Visa hela ansökan för utskrift',
  applicant: 'Sökande',
  number: 'Organisationsnummer',
  noNumber: 'Inte angivet',
  saved: 'Senast ändrad',
  by: (at: string, name: string) => `${at} av ${name}`,
}
