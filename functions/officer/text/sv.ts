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
import { svShared } from './sv-shared.ts'
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
  ...svShared,
}
