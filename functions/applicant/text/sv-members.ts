/** Showing that one represents an organisation, and asking others in. */
export const svConfirm = {
  title: 'Bekräfta organisationen',
  intro: (name: string) =>
    `Visa att du hör till ${name}. Det kan göras med en kod till organisationens officiella brevlåda, eller av länsstyrelsens registrator.`,
  neverStops:
    'Ni kan söka under tiden. En ansökan som kommer in innan organisationen är bekräftad handläggs som andra, och länsstyrelsen ser att behörigheten inte är visad ännu.',
  byCode: 'Med en kod',
  mailbox: (address: string) =>
    `Koden skickas till den officiella brevlådan ${address}, tillsammans med ditt namn. Be den som läser brevlådan att ge dig koden. Den gäller i 24 timmar.`,
  noMailbox:
    'Länsstyrelsen har inte lagt in någon officiell brevlåda för organisationen. En kod kan bara skickas till en adress som länsstyrelsen har kontrollerat. Be länsstyrelsen bekräfta er i stället.',
  ask: 'Skicka en kod',
  sentTo: (address: string, at: string) => `En kod begärdes ${at} och går till ${address}.`,
  failed: 'E-postmeddelandet har inte kunnat skickas ännu. Vi försöker igen.',
  endsAt: (at: string) => `Koden gäller till ${at}.`,
  code: 'Kod',
  codeHint: (tries: number) =>
    `Tolv tecken, till exempel ABCD-2345-EFGH. ${tries === 1 ? 'Ett försök' : `${tries} försök`} kvar.`,
  enter: 'Bekräfta',
  codeMissing: 'Skriv koden.',
  codeWrong: 'Koden stämmer inte. Kontrollera tecknen.',
  codeEnded: 'Koden gäller inte längre. Begär en ny.',
  usedUp: (at: string) =>
    `Koden har skrivits fel fem gånger och gäller inte längre. En ny kan begäras efter ${at}.`,
  byCounty: 'Av länsstyrelsen',
  askCountyText:
    'Länsstyrelsens registrator kontrollerar er behörighet, till exempel genom att ringa er växel. Registratorn ser då organisationens namn, ditt namn och din e-postadress, men inga utkast.',
  askCounty: 'Be länsstyrelsen bekräfta oss',
  asked: 'Länsstyrelsen är ombedd att bekräfta organisationen.',
  done: 'Organisationen är bekräftad',
  doneText: (name: string) => `Det är visat vem som företräder ${name}.`,
  doneWaiting: 'En medlem med rätt att skriva under behöver släppa in dig.',
  goOn: 'Fortsätt',
}

export const svInvitations = {
  title: 'Bjud in',
  text: 'Den inbjudna får en länk med e-post, loggar in och går med. Länken gäller i 14 dagar och kan användas en gång.',
  email: 'E-postadress',
  emailMissing: 'Skriv e-postadressen till den som ska bjudas in.',
  role: 'Behörighet',
  roleAsked: 'Vad får den inbjudna göra?',
  roles: { applicant: 'skriva i ansökningar', signatory: 'skriva, skriva under och skicka in ansökningar' },
  choices: { applicant: 'Skriva i ansökningar', signatory: 'Skriva, skriva under och skicka in ansökningar' },
  roleMissing: 'Välj vad den inbjudna får göra.',
  open: 'Adressen har redan en öppen inbjudan. Ta tillbaka den först om den ska ändras.',
  tooMany: (most: number) => `Organisationen har redan ${most} öppna inbjudningar. Ta tillbaka någon först.`,
  send: 'Bjud in',
  caption: 'Öppna inbjudningar',
  until: 'Gäller till',
  mail: 'E-post',
  mails: {
    waiting: 'skickas nu',
    sent: 'skickad',
    failed: 'kunde inte skickas, vi försöker igen',
  },
  acts: 'Ändra',
  withdraw: 'Ta tillbaka',
  of: (email: string) => ` inbjudan till ${email}`,
  sent: 'Inbjudan är skapad och skickas nu.',
  withdrawn: 'Inbjudan är återtagen. Länken går inte längre att använda.',
  accept: {
    title: (name: string) => `Gå med i ${name}`,
    text: (role: string) => `Du är inbjuden och får ${role}.`,
    what: 'Alla medlemmar ser organisationens utkast och ärenden. De ser också ditt namn.',
    go: 'Gå med',
    ended: 'Inbjudan gäller inte',
    endedText: 'Länken har redan använts, tagits tillbaka eller gått ut.',
    endedNext: 'Be den som bjöd in dig om en ny inbjudan.',
  },
}
