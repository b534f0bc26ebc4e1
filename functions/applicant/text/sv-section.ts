export const svSection = {
  next: 'Spara och fortsätt',
  save: 'Spara och gå till översikten',
  saved: 'Svaren är sparade.',
  unknown:
    'Formuläret innehöll uppgifter som inte finns i ansökan. Inget har sparats. Kontrollera svaren och spara igen.',
  conflict: {
    title: 'Någon annan har ändrat samtidigt',
    text: (name: string, at: string) =>
      `${name} sparade den här delen ${at}, efter att du hade öppnat den. Ingen text är förlorad. Välj vad som ska gälla för varje svar.`,
    save: 'Spara det valda',
    edit: 'Redigera innan jag sparar',
  },
}

export const svDocuments = {
  title: 'Bilagor',
  intro:
    'Ni kan bifoga dokument som styrker ansökan. Det är inget krav. Bilagor blir allmänna handlingar när ni skickar in.',
  fileRules: 'PDF, DOCX, XLSX, ODT, PNG eller JPEG. Högst 25 MB.',
  rules: 'PDF, DOCX, XLSX, ODT, PNG eller JPEG. Högst 25 MB per fil och högst 20 filer.',
  individuals: 'Bifoga inga handlingar med uppgifter om enskilda personer.',
  caption: 'Bifogade filer',
  none: 'Inga filer är bifogade.',
  name: 'Fil',
  size: 'Storlek',
  state: 'Kontroll',
  change: 'Ändra',
  remove: 'Ta\u00a0bort',
  edit: 'Beskriv eller ersätt',
  file: 'Välj en fil',
  upload: 'Ladda upp filen',
  full: 'Ni har bifogat 20 filer, som är det mesta. Ta bort en fil om ni behöver plats för en annan.',
  back: 'Till översikten',
  waiting: 'Kontrolleras',
  waitingHint: 'Det hindrar inte att ni skickar in.',
  clean: 'Accepterad',
  notScanned: 'inte viruskontrollerad',
  refused: 'Inte accepterad',
  notConfirmed: 'Inte bekräftad',
  reasons: {
    empty: 'Filen är tom.',
    'too-large': 'Filen är större än 25 MB. Dela upp eller komprimera den.',
    'ending-not-allowed': 'Filtypen tas inte emot. Spara om filen som PDF.',
    'not-what-it-says': 'Innehållet stämmer inte med filändelsen. Spara om filen i rätt format.',
    'active-content': 'Filen innehåller makron, skript eller inbäddade filer. Spara om den utan dem.',
    encrypted: 'Filen är lösenordsskyddad. Ta bort skyddet och ladda upp den igen.',
    exploding: 'Filen packas upp till orimligt mycket innehåll.',
    infected: 'Filen innehåller skadlig kod.',
  },
  otherReason: 'Filen kunde inte tas emot.',
  takenOut: 'Ingår inte längre i ansökan',
  notices: {
    received: 'Filen är uppladdad och kontrolleras.',
    none: 'Ingen fil var vald. Välj en fil och ladda upp den.',
    unfinished: 'Uppladdningen blev inte klar, så ingen fil har kommit in. Välj filen och försök igen.',
    again:
      'Filen kunde inte läggas till från en sida som redan har använts. Välj filen och ladda upp den igen.',
    full: 'Filen lades inte till, eftersom ni redan har 20 filer. Ta bort en fil först.',
    'too-large': 'Filen är större än 25 MB och kan inte accepteras.',
    removed: 'Filen är borttagen.',
    several: 'Filerna är uppladdade och kontrolleras.',
    described: 'Beskrivningen är sparad.',
    replaced: 'Filen är ersatt. Den nya filen kontrolleras.',
    kept: 'Filen är kvar i ansökan.',
    out: 'Filen tas bort ur ansökan när ni skickar in ändringen.',
  },
}

export const svDocument = {
  describe: 'Beskrivning',
  describeHint: 'Vad filen visar, till exempel ”Tidplan för stödboendet”. Länsstyrelsen ser beskrivningen.',
  save: 'Spara beskrivningen',
  replace: 'Ersätt filen',
  replaceText: 'Den nya filen tar den gamlas plats och behåller beskrivningen.',
  newFile: 'Välj en ny fil',
}

/** What the page's script says of files on their way. `#` is where the file's name stands. */
export const svUploading = {
  several: 'Välj en eller flera filer',
  upload: 'Ladda upp filerna',
  going: '#: laddas upp',
  done: '#: uppladdad',
  tooLarge: '#: större än 25 MB. Dela upp eller komprimera filen.',
  full: '#: ni har redan 20 filer. Ta bort en fil först.',
  failed: '#: kunde inte laddas upp. Kontrollera anslutningen och välj filen igen.',
  none: 'Ingen fil är vald. Välj en eller flera filer.',
  again: 'Visa de bifogade filerna',
}
