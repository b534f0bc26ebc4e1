import type { ConflictOutcome, ConflictState, StepChoice } from '../../../shared/domain/conflict.ts'
import type { ExceptableAction } from '../../../shared/domain/influence.ts'

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

/** What becomes of a report of a conflict of interest (FL 16–18 §§). */
export const svRuling = {
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
}
