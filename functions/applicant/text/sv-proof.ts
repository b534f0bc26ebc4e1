/** What the receipt's page says of how it can be proved. */
export const svProof = {
  title: 'Bevisa när ansökan kom in',
  intro:
    'Kvittensen kan kontrolleras av vem som helst, också utan inloggning. Spara PDF-filen som den är. Samma uppgifter finns i den som data.',
  data: 'Hämta kvittensens data (JSON)',
  inclusion: 'Hämta beviset på att kvittensen är publicerad (JSON)',
  published: (number: number, day: string) =>
    `Kvittensen är publicerad under rot ${number}, för ${day}. Den kan inte ändras i efterhand.`,
  waiting:
    'Natten efter den dag ansökan kom in publiceras en kontrollsumma av dygnets alla kvittenser. Då kan ni hämta ett bevis på att er är med.',
  check: 'Kontrollera kvittensen',
}
