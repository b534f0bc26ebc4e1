import type { MeasureExample } from './measure-example.ts'

/** 6 § first paragraph 2: development of a regional resource centre. */
export const centreMeasures: readonly MeasureExample[] = [
  {
    title: 'Uppbyggnad av länets resurscentrum',
    what: 'Vi bygger upp ett resurscentrum för hela länet mot hedersrelaterat våld och förtryck. Första året anställs en samordnare, avtal skrivs med polisen och regionen, och en väg in öppnas för både utsatta och yrkesverksamma.',
    who: 'Barn och vuxna i hela länet som är utsatta för hedersrelaterat våld, och de som möter dem i sitt arbete.',
    costs: [
      ['Samordnare för resurscentrumet', 340, 520],
      ['Gemensam väg in', 60, 140],
      ['Kompetensutveckling', 40, 100],
    ],
  },
  {
    title: 'Resurscentrumets stöd i länets ytterområden',
    what: 'Resurscentrumet får en rörlig del som tar emot i länets ytterområden varannan vecka. Stödet blir därmed detsamma oavsett var i länet den utsatta bor.',
    who: 'Utsatta och yrkesverksamma i kommuner med lång väg till centralorten.',
    costs: [
      ['Rörlig stödsamordnare', 260, 420],
      ['Resor och tillfälliga lokaler', 40, 110],
    ],
  },
  {
    title: 'Konsultationslinje vid resurscentrumet',
    what: 'Yrkesverksamma får en linje att ringa samma dag som oron uppstår. Linjen bemannas av personal med lång erfarenhet, och varje fråga följs upp efter en månad.',
    who: 'Socialtjänst, skola, vård och polis i hela länet, ungefär 400 samtal per år.',
    costs: [
      ['Konsulter på linjen', 240, 400],
      ['Teknik och tystnadspliktsavtal', 30, 80],
      ['Uppföljning', 20, 60],
    ],
  },
]
