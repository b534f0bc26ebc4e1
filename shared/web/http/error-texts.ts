import { caseErrorTexts } from './case-error-texts.ts'
import type { ErrorText } from './error-text.ts'

const changed: ErrorText = {
  status: 409,
  title: 'Någon annan hann före',
  what: 'Uppgifterna ändrades av någon annan medan du arbetade. Inget av det som var sparat är förlorat.',
  next: 'Gå tillbaka, läs in sidan på nytt och försök igen.',
}

const gone: ErrorText = {
  status: 404,
  title: 'Sidan finns inte',
  what: 'Adressen kan vara felskriven, eller så gäller den något som du inte kan se.',
  next: 'Kontrollera adressen eller gå till startsidan.',
}

const foreign: ErrorText = {
  status: 403,
  title: 'Formuläret kunde inte tas emot',
  what: 'Formuläret skickades inte från en sida som är öppen för dig. Inget har ändrats.',
  next: 'Öppna sidan på nytt och försök igen.',
}

export const errorTexts: Record<string, ErrorText> = {
  NotFound: gone,
  OutsideTheWall: gone,
  ChangedMeanwhile: changed,
  NotAllowedInStatus: {
    status: 409,
    title: 'Det går inte i ärendets nuvarande läge',
    what: 'Ärendet har gått vidare sedan sidan öppnades. Inget har ändrats.',
    next: 'Gå tillbaka till ärendet för att se vad som gäller nu.',
  },
  NotYourRole: {
    status: 403,
    title: 'Du har inte behörighet',
    what: 'Sidan är till för andra roller än dem du har här.',
    next: 'Byt organisation om du har flera, eller kontakta den som tilldelar roller.',
  },
  BodyTooLarge: {
    status: 413,
    title: 'Formuläret är för stort',
    what: 'Det som skickades är större än tjänsten kan ta emot.',
    next: 'Gå tillbaka i webbläsaren, där texten kan finnas kvar. Korta den eller bifoga den som dokument.',
  },
  TooManyFields: {
    status: 413,
    title: 'Formuläret är för stort',
    what: 'Det som skickades har fler fält än tjänsten kan ta emot.',
    next: 'Öppna sidan på nytt och försök igen.',
  },
  TooManyDocuments: {
    status: 409,
    title: 'För många bilagor',
    what: 'Utkastet har fler bilagor än en ansökan kan ha. Inget har skickats in.',
    next: 'Gå tillbaka till bilagorna och ta bort filer tills det är högst 20.',
  },
  NotAForm: {
    status: 415,
    title: 'Det gick inte att läsa formuläret',
    what: 'Uppgifterna kom i ett format som tjänsten inte tar emot.',
    next: 'Öppna sidan på nytt och försök igen.',
  },
  UnknownProfileColumn: {
    status: 500,
    title: 'En profil är fel uppställd',
    what: 'Profilen nämner en kolumn som underlaget inte har. Underlaget och dess filer finns kvar som de är.',
    next: 'Hämta CSV, XLSX eller JSON från underlagets sida, och säg till länsstyrelsens systemförvaltare.',
  },
  BadProfile: {
    status: 500,
    title: 'En profil är fel uppställd',
    what: 'Profilen går inte att läsa. Underlaget och dess filer finns kvar som de är.',
    next: 'Hämta CSV, XLSX eller JSON från underlagets sida, och säg till länsstyrelsens systemförvaltare.',
  },
  ForeignForm: foreign,
  FormTokenWrong: foreign,
  ...caseErrorTexts,
}

/** For everything unexpected: a reference code, and nothing about the inside. */
export const systemFault: ErrorText = {
  status: 500,
  title: 'Något gick fel hos oss',
  what: 'Det du senast sparade finns kvar. Det som just skickades kan behöva skickas igen.',
  next: 'Försök igen om en stund. Kontakta länsstyrelsen om felet kommer tillbaka, och uppge referensen.',
}

export const busy: ErrorText = {
  status: 503,
  title: 'Tjänsten är hårt belastad',
  what: 'Det gick inte att svara just nu. Det du har sparat finns kvar.',
  next: 'Vänta en minut och försök igen.',
}
