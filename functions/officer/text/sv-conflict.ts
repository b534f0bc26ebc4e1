import type {
  ConflictGround,
  ConflictOutcome,
  ConflictState,
  StepChoice,
} from '../../../shared/domain/conflict.ts'
import type { ExceptableAction } from '../../../shared/domain/influence.ts'

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

const states: Record<ConflictState, string> = {
  reported: 'Anmäld, ska avgöras',
  conflict: 'Jäv',
  'no-conflict': 'Inte jäv',
  'without-importance': 'Uppenbart utan betydelse',
  lifted: 'Upphävd',
}

const outcomes: Record<ConflictOutcome, { text: string; hint: string }> = {
  conflict: {
    text: 'Jäv',
    hint: 'Personen får inte ta del i handläggningen. Personens bedömning räknas inte längre och ett förslag som bygger på den faller.',
  },
  'no-conflict': { text: 'Inte jäv', hint: 'Personen får handlägga ärendet igen.' },
  'without-importance': {
    text: 'Uppenbart utan betydelse',
    hint: 'Det är uppenbart att frågan om opartiskhet saknar betydelse här (16 § andra stycket). Personen får handlägga ärendet igen.',
  },
}

const choices: Record<StepChoice, string> = { stands: 'Står fast', redo: 'Ska göras om' }

/** What an exception under 17 § may be for. */
const exceptable: Record<ExceptableAction, string> = {
  review: 'granska formellt',
  assess: 'bedöma åtgärder',
  reconcile: 'förklara skillnader mellan bedömningar',
  'ask-completion': 'begära komplettering',
  'issue-injunction': 'utfärda ett föreläggande',
  'extend-completion': 'ge längre tid för komplettering',
  communicate: 'kommunicera underlag med sökanden',
  'request-opinion': 'begära ett yttrande av någon annan',
  propose: 'föreslå beslut',
  'void-proposal': 'ta tillbaka eller återförvisa ett förslag',
  decide: 'besluta',
  'propose-change': 'föreslå ändring av ett beslut',
  'void-change': 'ta tillbaka eller återförvisa ett förslag till ändring',
  'decide-change': 'besluta om ändring',
  'fulfil-condition': 'markera ett villkor för utbetalning som uppfyllt',
  'hand-over': 'lämna över till en annan länsstyrelse',
  'hand-over-appeal': 'lämna över ett överklagande',
  'dismiss-appeal': 'avvisa ett överklagande',
  'write-note': 'skriva en tjänsteanteckning',
  'assess-authority': 'bedöma behörighet',
  'send-message': 'skriva till sökanden',
  'mark-handled': 'markera meddelanden som hanterade',
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
  steps: {
    caption: (name: string) => `Vad ${name} har gjort i ärendet`,
    at: 'Tid',
    what: 'Åtgärd',
    choice: 'Val',
    fallen: 'Har fallit',
    chosen: (choice: string, name: string) => `${choice} (${name})`,
    none: (name: string) => `${name} har inte gjort något i ärendet före anmälan.`,
    choices,
  },
  ruling: {
    title: (name: string) => `Jäv: ${name}`,
    outcome: 'Är personen jävig?',
    outcomeMissing: 'Välj om personen är jävig.',
    outcomes,
    reason: 'Skäl',
    reasonMissing: 'Skriv skälen.',
    decide: 'Avgör frågan',
    own: 'Anmälan gäller dig. Du får inte delta när frågan prövas (18 § FL). En annan enhetschef avgör den.',
    another: 'Länet har ingen annan enhetschef. Ge en kollega rollen enhetschef.',
    staff: 'Personal och roller',
    liftTitle: 'Upphäv anmälan',
    liftText:
      'Om anmälan var ett misstag, eller om omständigheten inte längre finns. Det som redan har fallit får göras om.',
    lift: 'Upphäv',
    exceptTitle: 'Undantag enligt 17 §',
    exceptText:
      'En åtgärd som ingen annan kan vidta utan att handläggningen försenas avsevärt får personen göra trots allt, en gång. Undantaget och skälen står kvar i ärendet.',
    action: 'Åtgärd',
    chooseAction: 'Välj åtgärd',
    actionMissing: 'Välj vilken åtgärd undantaget gäller.',
    except: 'Medge undantaget',
    proposalFell: 'Den som föreslog eller bedömde är jävig. Förslaget gäller inte längre.',
  },
  exceptable,
  states,
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
}
