import { svAppeals } from './sv-appeals.ts'
import { svArrivals } from './sv-arrivals.ts'
import { svAssessment } from './sv-assessment.ts'
import { svAuthority } from './sv-authority.ts'
import { svBinding } from './sv-binding.ts'
import { svCase } from './sv-case.ts'
import { svChange } from './sv-change.ts'
import { svConflict } from './sv-conflict.ts'
import { svCriteria } from './sv-criteria.ts'
import { svDecideMany } from './sv-decide-many.ts'
import { svDecision } from './sv-decision.ts'
import { svExtension } from './sv-extension.ts'
import { svFiles } from './sv-files.ts'
import { svHandover } from './sv-handover.ts'
import { svHearing } from './sv-hearing.ts'
import { svLists } from './sv-lists.ts'
import { svMessages } from './sv-messages.ts'
import { svOrganisations } from './sv-organisations.ts'
import { svPartners } from './sv-partners.ts'
import { svPayments } from './sv-payments.ts'
import { svQueue } from './sv-queue.ts'
import { svReasonTexts } from './sv-reason-texts.ts'
import { svRegistry } from './sv-registry.ts'
import { svRelease } from './sv-release.ts'
import { svReview } from './sv-review.ts'
import { svRoundQuestions } from './sv-round-questions.ts'
import { svRules } from './sv-rules.ts'
import { svScenarioChoice } from './sv-scenario-choice.ts'
import { svScenarioTries } from './sv-scenario-tries.ts'
import { svScenarios } from './sv-scenarios.ts'
import { svSecrecy } from './sv-secrecy.ts'
import { svSentOtherwise } from './sv-sent-otherwise.ts'
import { svSettings } from './sv-settings.ts'
import { svSummary } from './sv-summary.ts'
import { svVersions } from './sv-versions.ts'
import { svWithheld } from './sv-withheld.ts'
import { svWorkingNotes } from './sv-working-notes.ts'

/** The words of the county's pages. */
export const sv = {
  ...svCase,
  ...svQueue,
  ...svLists,
  ...svReview,
  ...svAssessment,
  ...svDecision,
  ...svChange,
  ...svHandover,
  ...svSettings,
  ...svRules,
  ...svRoundQuestions,
  ...svExtension,
  ...svReasonTexts,
  ...svWithheld,
  ...svDecideMany,
  ...svSentOtherwise,
  ...svBinding,
  ...svScenarios,
  ...svScenarioTries,
  ...svScenarioChoice,
  ...svCriteria,
  ...svPartners,
  ...svPayments,
  authority: svAuthority,
  conflict: svConflict,
  ...svFiles,
  organisations: svOrganisations,
  ...svMessages,
  ...svHearing,
  ...svArrivals,
  ...svRegistry,
  ...svSecrecy,
  ...svRelease,
  ...svAppeals,
  ...svSummary,
  ...svVersions,
  ...svWorkingNotes,
  back: 'Tillbaka',
  toCase: 'Till ärendet',
  toQueue: 'Till ärendena',
  save: 'Spara',
  example: 'exempel',
  notSet: 'Inte fastställt',
  problems: {
    day: 'Skriv datumet som år, månad och dag, till exempel 2027-02-18.',
    option: 'Välj bland alternativen.',
    choose: 'Välj ett av alternativen.',
    amount: 'Skriv beloppet i hela kronor.',
  },
  statuses: {
    submitted: 'Inkommen',
    'in-review': 'Under granskning',
    'completion-asked': 'Komplettering begärd',
    proposed: 'Förslag lämnat',
    decided: 'Beslutat',
    closed: 'Avslutat',
  },
  flags: {
    late: 'För sent',
    incomplete: 'Ofullständig',
    parked: 'Stannat',
    'withdrawal-asked': 'Återkallad',
    'completion-expired': 'Komplettering uteblev',
    injunction: 'Föreläggande',
    'authority-not-shown': 'Behörighet inte visad',
    'authority-handed-in': 'Behörighet att bedöma',
    'seat-not-confirmed': 'Säte inte bekräftat',
    'message-waiting': 'Meddelande att besvara',
    'change-notified': 'Ändring anmäld',
    'grant-declined': 'Avstår från bidraget',
    'change-proposed': 'Ändring föreslagen',
    'handed-over': 'Lämnad till annan länsstyrelse',
    'letter-unopened': 'Beslut ej öppnat',
    'appeal-waiting': 'Överklagande att ta ställning till',
    'payment-held': 'Betalning hålls tillbaka',
  },
  outcomes: {
    grant: 'Bifall',
    partial: 'Delvis bifall',
    rejection: 'Avslag',
    dismissal: 'Avvisning',
    'write-off': 'Avskrivning',
    revocation: 'Återkallelse av beviljat bidrag',
  },
  kinds: {
    'leaving-violence': 'Stöd för att kunna lämna våld (6 § första stycket 1)',
    'resource-centre': 'Utveckling av resurscentrum (6 § första stycket 2)',
    other: 'Övrig åtgärd (6 § andra stycket)',
  },
  done: {
    assigned: 'Ärendet är tilldelat.',
    unassigned: 'Ärendet har ingen handläggare längre.',
    reviewed: 'Granskningen är sparad. Åtgärdernas slag är bekräftade.',
    assessed: 'Bedömningen är sparad.',
    reconciled: 'Skälen till skillnaderna är sparade.',
    asked: 'Begäran om komplettering är skickad till sökanden.',
    communicated: 'Uppgifterna är skickade till sökanden för yttrande.',
    'opinion-asked': 'Yttrandet är begärt. Begäran skapas som PDF.',
    'opinion-received': 'Svaret är registrerat.',
    enjoined: 'Föreläggandet är skickat till sökanden.',
    extended: 'Den nya sista dagen är meddelad sökanden.',
    proposed: 'Förslaget är lämnat till beslutsfattaren.',
    withdrawn: 'Förslaget är taget tillbaka. Ärendet är under granskning igen.',
    returned: 'Förslaget är återförvisat. Ärendet är under granskning igen.',
    'change-proposed': 'Förslaget till ändring är lämnat till beslutsfattaren.',
    'change-withdrawn': 'Förslaget till ändring är taget tillbaka. Beslutet gäller som förut.',
    'change-returned': 'Förslaget till ändring är återförvisat. Beslutet gäller som förut.',
    'change-decided': 'Det nya beslutet är fattat. Brevet skapas och skickas nu.',
    'handed-over': 'Ansökan är lämnad till den andra länsstyrelsen. Ärendet är avslutat här.',
    decided: 'Beslutet är fattat. Brevet skapas och skickas nu.',
    noted: 'Anteckningen är sparad i ärendet.',
    'working-note-saved': 'Minnesanteckningen är sparad.',
    'working-note-removed': 'Minnesanteckningen är borttagen.',
    'working-note-kept': 'Minnesanteckningen är omhändertagen för arkivering och hör nu till ärendet.',
    'authority-assessed': 'Bedömningen av behörigheten är sparad.',
    'paper-registered': 'Handlingen är registrerad och finns i diariet.',
    released: 'Utlämnandet är registrerat. Filerna görs i ordning nu.',
    'release-refused': 'Beslutet är fattat. Det görs i ordning nu.',
    'appeal-received': 'Överklagandet är registrerat och finns i diariet.',
    'appeal-handed-over': 'Överklagandet är överlämnat. Missivet görs i ordning nu.',
    'appeal-dismissed': 'Överklagandet är avvisat. Beslutet görs i ordning nu.',
    'secrecy-marked': 'Sekretessmarkeringen är gjord.',
    'secrecy-lifted': 'Sekretessmarkeringen är borttagen.',
    registered: 'Ansökan är registrerad och finns i diariet.',
    'sent-otherwise': 'Det är registrerat att beslutet är skickat på annat sätt.',
    numbered: 'Diarienumret är sparat.',
    sent: 'Meddelandet är skickat till sökanden.',
    handled: 'Det är markerat som hanterat.',
    'condition-fulfilled':
      'Villkoret är markerat som uppfyllt. Ekonomi kan ta med delen i ett utbetalningsunderlag.',
    declared: 'Förklaringen om jäv är lämnad.',
    'conflict-reported': 'Anmälan är gjord. Enhetschefen avgör frågan.',
    'conflict-decided': 'Frågan om jäv är avgjord.',
    'conflict-lifted': 'Anmälan är upphävd.',
    'conflict-excepted': 'Undantaget är medgett.',
    'step-settled': 'Valet är sparat.',
    resumed: 'Ärendet går vidare från den punkt där det stannade.',
  },
}
