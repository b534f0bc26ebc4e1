/** The Swedish words that English texts give in brackets after their own (LOOK). */
export const swedishTerms = [
  'allmän handling',
  'allmänna handlingar',
  'avskrivning',
  'avslag',
  'avvisning',
  'bifall',
  'delvis bifall',
  'diarienummer',
  'firmatecknare',
  'fullmakt',
  'föreläggande',
  'Integritetsskyddsmyndigheten',
  'kommun',
  'kommunalförbund',
  'kommuner',
  'komplettering',
  'kvittens',
  'länsstyrelse',
  'länsstyrelsen',
  'länsstyrelserna',
  'nämnd',
  'region',
  'regioner',
  'statsbidrag',
  'styrelse',
  'Socialstyrelsen',
  'Svensk författningssamling',
  'särskilda skäl',
  'yttrande',
] as const

/** Not in a tag: there the next angle is the one that ends it, since `<` is always escaped in an attribute. */
const bracketed = new RegExp(`\\((${swedishTerms.join('|')})\\)(?=[^<>]*<)`, 'g')
/** Elements that hold plain text only. */
const plain = /(<(title|textarea|option)\b[\s\S]*?<\/\2>)/

/** A finished English page, with those words in italics and named as Swedish to whoever listens (WCAG 3.1.2). */
export const markSwedishTerms = (html: string): string =>
  html
    .split(plain)
    .map((part, place) => {
      // Between the pieces stand the elements themselves and their names.
      if (place % 3 !== 0) return place % 3 === 1 ? part : ''
      return part.replaceAll(bracketed, '(<i lang="sv">$1</i>)')
    })
    .join('')
