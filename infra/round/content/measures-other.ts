import type { MeasureExample } from './measure-example.ts'

/** Other work within the areas of 1 §. */
export const otherMeasures: readonly MeasureExample[] = [
  {
    title: 'Utbildning i att fråga om våld',
    what: 'Personal inom elevhälsa, äldreomsorg och missbruksvård övar på att ställa frågor om våld och på vad som ska hända när svaret är ja. Varje arbetsplats får en egen rutin och två personer som håller den levande.',
    who: 'Ungefär 300 medarbetare i verksamheter som möter utsatta utan att det är deras huvuduppdrag.',
    costs: [
      ['Utbildare och övningsledare', 90, 190],
      ['Vikarier under utbildningsdagar', 30, 90],
      ['Material', 10, 35],
    ],
  },
  {
    title: 'Kartläggning av våld mot äldre',
    what: 'Vi undersöker hur vanligt det är att äldre utsätts för våld av närstående, och varför så få kommer till socialtjänsten. Resultatet blir ett underlag för hur hemtjänsten ska upptäcka våld.',
    who: 'Personer över 65 år, hemtjänstpersonal och biståndshandläggare.',
    costs: [
      ['Utredare, deltid', 120, 220],
      ['Enkät och bearbetning', 20, 60],
    ],
  },
  {
    title: 'Lärarmaterial om rätten att välja',
    what: 'Tillsammans med tre skolor tar vi fram lektioner om rätten att välja partner, utbildning och framtid. Materialet provas ett läsår och ändras efter elevernas synpunkter innan det sprids.',
    who: 'Elever i årskurs 7 till 9 och deras lärare, ungefär 900 personer.',
    costs: [
      ['Projektledare i skolan', 90, 180],
      ['Framtagning av material', 30, 90],
      ['Spridningsdag', 10, 30],
    ],
  },
  {
    title: 'Samtalsgrupper för den som har utövat våld',
    what: 'Vi startar samtalsgrupper för den som vill sluta använda våld. Grupperna leds av två utbildade ledare, och partnern erbjuds alltid ett eget stöd under tiden.',
    who: 'Vuxna som har utövat våld i en nära relation, ungefär 24 deltagare per år.',
    costs: [
      ['Gruppledare', 120, 230],
      ['Metodutbildning', 30, 70],
      ['Lokal', 10, 25],
    ],
  },
  {
    title: 'Gemensam arbetsgång för kommunerna i länet',
    what: 'Handläggare från flera kommuner bygger en gemensam arbetsgång från den första oron till uppföljningen. Arbetsgången prövas i verkliga fall och ändras efter hand.',
    who: 'Handläggare, arbetsledare och de som de möter, ungefär 150 yrkesverksamma.',
    costs: [
      ['Processledare', 140, 260],
      ['Arbetsmöten', 10, 40],
      ['Webbplats för arbetsgången', 20, 60],
    ],
  },
  {
    title: 'Stöd till barn som har upplevt våld hemma',
    what: 'Barn och deras trygga förälder träffas i grupp under femton veckor. Barnen får ord för det som har hänt, och föräldern får redskap att stödja barnet i vardagen.',
    who: 'Barn mellan 4 och 12 år och deras trygga förälder, ungefär 30 familjer per år.',
    costs: [
      ['Gruppledare för barn', 130, 240],
      ['Handledning', 15, 40],
      ['Lekmaterial och lokal', 10, 30],
    ],
  },
]
