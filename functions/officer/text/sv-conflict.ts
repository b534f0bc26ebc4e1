import type { ConflictGround } from '../../../shared/domain/conflict.ts'
import { svRuling } from './sv-ruling.ts'

const grounds: Record<ConflictGround, { text: string; hint: string }> = {
  stake: {
    text: 'Intresse i saken',
    hint: 'Du eller någon närstående är part, eller kan antas påverkas av beslutet i inte oväsentlig utsträckning (16 § första stycket 1).',
  },
  representation: {
    text: 'Företrädare eller ombud',
    hint: 'Du eller någon närstående företräder eller har företrätt sökanden eller någon annan som berörs (16 § första stycket 2).',
  },
  'lower-instance': {
    text: 'Samma sak tidigare',
    hint: 'Du har tagit slutlig ställning i samma sak hos en annan myndighet, och frågan prövas nu här (16 § första stycket 3).',
  },
  other: {
    text: 'Annan omständighet',
    hint: 'Något annat som kan göra att din opartiskhet ifrågasätts, till exempel att du har hjälpt till med ansökan eller byggt upp centrumet, eller har ett uppdrag i kommunen (16 § första stycket 4).',
  },
}

/** Conflicts of interest (FL 16–18 §§). */
export const svConflict = {
  tab: 'Jäv',
  grounds,
  groundsTitle: 'Vad kan göra dig jävig?',
  overview: {
    title: 'Jäv',
    intro:
      'Den som kan påverka ett beslut säger först till om det finns någon sökande som han eller hon kan vara jävig mot (16–18 §§ FL). Den som är anmäld kan läsa ärendet men inte göra något i det förrän frågan är avgjord.',
    waiting: 'Anmälningar att avgöra',
    none: 'Inga anmälningar väntar.',
    case: 'Ärende',
    about: 'Gäller',
    by: 'Anmäld av',
    at: 'Anmäld',
    ground: 'Skäl',
    own: 'Den gäller dig. En annan enhetschef avgör den.',
    rounds: 'Dina förklaringar',
    noRounds: 'Länet har inte öppnat någon utlysning än.',
    round: 'Utlysning',
    state: 'Läge',
    left: (n: number) => (n === 1 ? '1 sökande att svara om' : `${n} sökande att svara om`),
    all: 'Klart',
    open: 'Läs',
  },
  declaration: {
    title: 'Är du jävig mot någon sökande?',
    intro:
      'Innan du påverkar något i ärendena svarar du på om det finns någon sökande som du kan vara jävig mot. Du gör det en gång för utlysningen, och sedan bara för sökande som har kommit till.',
    question: 'Vilka sökande kan du vara jävig mot?',
    hint: 'Kryssa inte för någon om det inte finns något att anmäla.',
    cases: (n: number) => `${n} ansökningar`,
    send: 'Lämna förklaringen',
    all: 'Du har svarat för alla sökande i utlysningen.',
    grounds: 'Skäl för anmälan',
    groundsIntro:
      'Ange vad som kan göra dig jävig mot var och en av dem. När du lämnar förklaringen kan du inte längre göra något i deras ärenden förrän enhetschefen har avgjort frågan.',
    against: (name: string) => `Vad kan göra dig jävig mot ${name}?`,
    text: (name: string) => `Beskriv omständigheten (${name})`,
    groundMissing: (name: string) => `Välj vad som kan göra dig jävig mot ${name}.`,
    textMissing: (name: string) => `Beskriv omständigheten som gäller ${name}.`,
    tooMany: (most: number) =>
      `Du har kryssat för sökande med fler än ${most} ansökningar. Vänd dig till enhetschefen: den som kan vara jävig mot så många handlägger inte utlysningen.`,
    kept: {
      title: 'Det du skrev finns kvar',
      what: 'Förklaringen om jäv är lämnad. Formuläret du fyllde i är inte skickat än.',
      send: 'Skicka formuläret',
      gone: 'Formuläret finns inte kvar. Gå tillbaka till ärendet och fyll i det igen.',
    },
  },
  report: {
    heading: 'Anmäl jäv',
    intro:
      'Den som känner till något som kan göra honom eller henne jävig ska genast anmäla det (18 § FL). Du kan också anmäla att det gäller en kollega. Den som anmälan gäller kan inte längre göra något i ärendet förrän enhetschefen har avgjort frågan.',
    who: 'Vem gäller det?',
    self: (name: string) => `Mig själv (${name})`,
    ground: 'Vad är det som kan göra personen jävig?',
    groundMissing: 'Välj vad som kan göra personen jävig.',
    text: 'Beskriv omständigheten',
    textMissing: 'Beskriv omständigheten.',
    whoMissing: 'Välj vem det gäller.',
    already: 'Personen är redan anmäld i ärendet.',
    send: 'Anmäl jäv',
  },
  list: {
    none: 'Ingen har anmält jäv i ärendet.',
    heading: (name: string, at: string) => `${name}, anmäld ${at}`,
    state: 'Läge',
    ground: 'Skäl',
    by: 'Anmäld av',
    text: 'Omständighet',
    ruled: 'Beslut',
    lifted: 'Upphävd',
    excepted: 'Undantag enligt 17 §',
    reason: (reason: string, name: string, at: string) => `${reason} (${name}, ${at})`,
    exception: (action: string, reason: string, name: string, at: string) =>
      `Får ${action} en gång. ${reason} (${name}, ${at})`,
    handle: 'Avgör eller ändra',
  },
  row: 'Jäv',
  suspended: (name: string, decided: boolean) =>
    decided
      ? `${name} är jävig och handlägger inte ärendet.`
      : `${name} är anmäld och handlägger inte ärendet.`,
  mayOnce: (action: string) => `Får trots det ${action} en gång (17 § FL).`,
  toTab: 'Läs om jäv i ärendet',
  you: 'Du kan inte göra något i ärendet: jäv är anmält eller beslutat för dig. Du kan läsa det.',
  notGiven: (name: string) =>
    `${name}: jäv är anmält eller beslutat för dig eller för den som skulle få ärendet.`,
  toDecide: {
    title: (n: number) => (n === 1 ? '1 anmälan om jäv att avgöra' : `${n} anmälningar om jäv att avgöra`),
    link: 'Avgör anmälningarna',
  },
  tags: { you: 'Du är spärrad', assignee: 'Handläggaren är spärrad' },
  ...svRuling,
}
