import type { Confirmation } from '../../../shared/domain/receiver.ts'
import type { Wait } from '../receivers/receiver.ts'

const channels: Record<Confirmation['channel'], string> = { bankgiro: 'Bankgiro', plusgiro: 'Plusgiro' }

const hows: Record<Confirmation['how'], string> = {
  'supplier-register': 'Myndighetens leverantörsregister',
  'known-number': 'Samtal till ett nummer som vi redan hade',
}

const waits: Record<Wait, { tag: string; why: string }> = {
  missing: { tag: 'Konto saknas', why: 'Mottagaren har inte angett bankgiro eller plusgiro.' },
  new: { tag: 'Väntar på bekräftelse', why: 'Numret har inte bekräftats för mottagaren.' },
  changed: { tag: 'Ändrat, väntar på bekräftelse', why: 'Kontot är ändrat och är inte bekräftat efter det.' },
}

/** Whom money is paid to and where, and how finance knows that the number is theirs. */
export const svReceivers = {
  channels,
  hows,
  waits,
  confirmedTag: 'Bekräftat',
  link: 'Mottagare och konton',
  toReceiver: 'Se mottagarens konto',
  list: {
    title: 'Mottagare och konton',
    intro:
      'Innan något betalas ut till ett konto, och varje gång kontot ändras, bekräftar ekonomi att det är mottagarens. Betalningar väntar tills det är gjort.',
    caption: 'Mottagare med något att betala ut, de som väntar först',
    receiver: 'Mottagare',
    number: 'Organisationsnummer',
    account: 'Konto',
    mark: 'Läge',
    why: 'Varför',
    amount: 'Att betala ut',
    none: 'Inget att betala ut. När ett bidrag är beviljat och beslutsbrevet är skickat kommer mottagaren hit.',
  },
  page: {
    back: 'Mottagare och konton',
    number: 'Organisationsnummer',
    noNumber:
      'Organisationsnumret saknas i ansökan. Betalningarna väntar tills mottagaren har kompletterat med det.',
    nothing: 'Mottagaren har inget att betala ut nu.',
    accountTitle: (channel: string, number: string) => `${channel} ${number}`,
    noAccountTitle: 'Inget konto angivet',
    missing:
      'Betalningarna väntar. En undertecknare hos mottagaren anger kontot på ärendets sida i e-tjänsten.',
    casesCaption: 'Ärenden som betalas ut hit',
    case: 'Ärende',
    amount: 'Att betala ut',
    reference: 'Referens',
    stated: 'Angett',
    inApplication: 'I ansökan',
    changed: (when: string, name: string) => `Ändrat ${when} av ${name}`,
    compareCaption: (id: string) => `Ändringen i ärende ${id}`,
    part: 'Uppgift',
    before: 'Tidigare',
    now: 'Nu',
    last: 'Senast bekräftat',
    empty: 'Inte angett',
    historyTitle: 'Tidigare bekräftelser',
    historyCaption: 'Senast bekräftade först',
    account: 'Konto',
    supplier: 'Leverantörsnummer',
    how: 'Hur',
    note: 'Vad som kontrollerades',
    when: 'När',
    by: 'Av',
    noHistory: 'Inget konto är bekräftat för mottagaren.',
    again: 'Bekräfta på nytt',
    done: 'Kontot är bekräftat. Betalningarna till det väntar inte längre på det.',
    tookPart:
      'Du har berett eller beslutat ett av mottagarens ärenden och kan inte bekräfta kontot. Be en kollega på ekonomi.',
  },
  form: {
    title: (account: string) => `Bekräfta ${account}`,
    warning:
      'Ändrade kontouppgifter är ett vanligt sätt att bedra. Slå upp mottagaren i leverantörsregistret, eller ring ett nummer som ni redan har. Ring aldrig ett nummer som står i det meddelande där kontot angavs.',
    how: 'Hur har du kontrollerat att numret är mottagarens?',
    howMissing: 'Välj hur du har kontrollerat numret.',
    note: 'Vad kontrollerade du?',
    noteHint: 'Vilken post i registret, eller vilken funktion du ringde och på vilket nummer.',
    noteMissing: 'Skriv vilken post i registret du såg, eller vem du ringde.',
    supplier: 'Leverantörsnummer i myndighetens register',
    supplierHint: 'Lämna tomt om mottagaren inte har något. Numret följer med i utbetalningsunderlaget.',
    send: 'Bekräfta kontot',
  },
}
