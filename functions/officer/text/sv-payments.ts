import type { Instalment } from '../../../shared/domain/instalment.ts'

const states: Record<Instalment['status'], string> = {
  payable: 'Väntar på att tas med i ett utbetalningsunderlag',
  exported: 'Lämnad till ekonomisystemet',
  paid: 'Utbetald',
  refused: 'Betalningen gick inte igenom',
  reversed: 'Återtagen innan den betalades',
  voided: 'Betalas inte ut: ett senare beslut gäller i stället',
}

const held: Record<NonNullable<Instalment['hold']>['cause'], string> = {
  finance: 'Ekonomi håller tillbaka betalningen',
  refused: 'Hålls tillbaka: betalningen före den här gick inte igenom',
  reversed: 'Hålls tillbaka: betalningen före den här togs tillbaka',
}

/** A case's payments. */
export const svPayments = {
  payments: {
    tab: 'Betalningar',
    title: 'Utbetalningar',
    intro:
      'Delarna är tillsammans det beviljade beloppet. Ekonomi lämnar dem till betalning när de förfaller. En del som är villkorad betalas ut först när en handläggare har markerat villkoret som uppfyllt.',
    empty: 'Betalningarna visas här när ett bidrag är beviljat och beslutsbrevet är skickat.',
    columns: {
      number: 'Del',
      year: 'Budgetår',
      payOn: 'Betalas ut',
      amount: 'Belopp',
      state: 'Läge',
    },
    kinds: { reversal: 'Återtagande', claim: 'Återkrav (14 §)' },
    total: 'Summa',
    earliest: (day: string) => `tidigast ${day}`,
    states,
    waits: 'Väntar på villkoret',
    batch: (id: string) => `underlag ${id}`,
    condition: (words: string) => `Betalas ut när: ${words}`,
    tied: (amount: string, words: string) => `${amount} betalas ut när: ${words}`,
    fulfilled: (day: string) => `Villkoret är uppfyllt sedan ${day}.`,
    marked: (name: string, at: string) => `Markerat av ${name} ${at}.`,
    document: 'Handling:',
    held,
    why: (cause: string, reason: string, name: string, at: string) => `${cause}: ${reason} (${name}, ${at})`,
    released: (name: string, at: string) => `Släppt av ${name} ${at}.`,
    fulfil: {
      link: 'Markera villkoret som uppfyllt',
      title: 'Markera ett villkor som uppfyllt',
      intro:
        'När villkoret är markerat som uppfyllt kan ekonomi ta med delen i ett utbetalningsunderlag. Det går inte att ångra. Markeringen finns i diariet.',
      part: 'Del',
      of: (number: number, amount: string) => `Del ${number}, ${amount}`,
      condition: 'Betalas ut när',
      payOn: 'Tidigaste dag',
      on: 'Uppfyllt sedan den',
      onMissing: 'Skriv vilken dag villkoret blev uppfyllt.',
      future: 'Dagen har inte kommit än. Skriv dagen då villkoret blev uppfyllt.',
      note: 'Hur vet ni att villkoret är uppfyllt?',
      noteHint: 'Anteckningen hör till ärendet och kan lämnas ut.',
      noteMissing: 'Skriv hur ni vet att villkoret är uppfyllt.',
      document: 'Handling i ärendet som visar det',
      documentHint: 'Om det finns någon. Registrera handlingen i ärendet först om den inte är med i listan.',
      noDocument: 'Ingen handling',
      documentUnknown: 'Välj en av ärendets handlingar.',
      save: 'Markera villkoret som uppfyllt',
    },
    asked: {
      title: 'Ekonomi håller tillbaka en betalning',
      text: (number: number, amount: string, reason: string, name: string, at: string) =>
        `Del ${number}, ${amount}: ${reason} (${name}, ${at})`,
      gone: 'Betalningen som ekonomi frågade om hålls inte tillbaka längre.',
      what: 'Ta reda på det som ekonomi frågar om och markera det som hanterat nedan. Ekonomi ser att det är hanterat och släpper betalningen.',
      see: 'Se ärendets betalningar',
    },
  },
}
