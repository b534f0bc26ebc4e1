const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')

export const svHome = {
  title: 'Våra ansökningar',
  rounds: 'Utlysningar',
  noRounds: 'Länsstyrelsen har ingen öppen utlysning just nu. När en utlysning öppnar visas den här.',
  start: 'Starta ansökan',
  startLate: 'Ansök efter sista dagen',
  last: (day: string) => `Sista dag att ansöka är ${day} kl.\u00a023.59.`,
  opens: (day: string) => `Öppnar ${day}.`,
  closed: 'Stängda utlysningar',
  closedOn: (day: string) =>
    `Stängde ${day}. En ansökan som kommer in nu är för sen, men tas emot och registreras.`,
  example: 'Exempel',
  drafts: 'Utkast',
  noDrafts:
    'Ni har inga utkast. Starta en ansökan i en öppen utlysning så visas den här för alla i organisationen.',
  draft: 'Utkast',
  round: 'Utlysning',
  changed: 'Senast ändrad',
  changedBy: (name: string, at: string) => `${at} av ${name}`,
  cases: 'Inskickade ansökningar',
  noCases: 'Ni har inte skickat in någon ansökan. När ni har gjort det ser ni här hur den behandlas.',
  case: 'Ansökan',
  status: 'Läge',
  next: 'Nästa steg',
  received: 'Kom in',
}

export const svStart = {
  round: 'Utlysning',
  last: 'Sista dag',
  county: 'Prövas av',
  late: (day: string) =>
    `Sista dagen att ansöka var ${day}. En ansökan som kommer in nu är för sen. Den tas emot och registreras, och länsstyrelsen bedömer vad som händer med den.`,
  notOpen: (day: string) => `Utlysningen öppnar ${day}. Då kan ni starta ansökan.`,
  begin: 'Starta ansökan',
}

export const svDraft = {
  olderForm: (kept: number, newest: number) =>
    `Utkastet är gjort i version ${kept} av formuläret. Nu finns version ${newest}. Allt som ni har skrivit finns kvar, och ni kan fortsätta i utkastet och skicka in det.`,
  title: 'Ansökan om statsbidrag',
  intro:
    'Fyll i delarna i den ordning ni vill. Alla i organisationen kan skriva. Utkastet är ert eget: länsstyrelsen ser det inte förrän ni skickar in.',
  deadline: 'Sista dag',
  lastMoment: (day: string) => `${day} kl.\u00a023.59.`,
  left: (days: number) =>
    days === 0 ? 'I dag är sista dagen.' : days === 1 ? '1 dag kvar.' : `${days} dagar kvar.`,
  passed: 'Sista dagen har passerat. Ni kan skicka in ändå, men ansökan markeras som för sen.',
  parts: 'Delar',
  finish: 'Avsluta',
  attachments: 'Bilagor',
  noAttachments: 'Inga bilagor',
  count: (number: number) => (number === 1 ? '1 bilaga' : `${number} bilagor`),
  review: 'Kontrollera och skicka in',
  reviewHint: 'Ni ser alla svar samlade innan ni skickar in.',
  states: {
    empty: 'Inte påbörjad',
    begun: 'Påbörjad',
    done: 'Klar',
    unneeded: 'Behövs inte',
    todo: 'Att göra',
  },
  missing: (number: number) => unbroken(number === 1 ? '1 uppgift saknas' : `${number} uppgifter saknas`),
  changed: (name: string, at: string) => `Senast ändrad av ${name} ${at}.`,
  sealed: {
    title: 'Ansökan är inskickad',
    text: 'Ansökan är inskickad och kan inte längre ändras här. Det som skickades in finns i ärendet.',
    link: 'Gå till ärendet',
    file: 'Filen kom in i e-tjänsten. Hade den kommit in när ansökan skickades läggs den till i ärendet när den är kontrollerad. Annars står den på ärendets sida, med hur ni kan lämna in den.',
    lost: 'Det här hann du inte spara',
    lostText:
      'En kollega skickade in ansökan medan du skrev. Kopiera din text om den ska med i en komplettering.',
  },
}
