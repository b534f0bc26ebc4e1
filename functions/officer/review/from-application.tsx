import type { Application } from '../../../shared/domain/application.ts'
import { applies } from '../../../shared/form/applies.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { Details } from '../../../shared/web/components/details.tsx'

type Props = { application: Application; summary: string; names: readonly SectionName[] }

/** What the application says on the matter at hand, at the place where it is judged. */
export const FromApplication = ({ application, summary, names }: Props) => {
  const sections = fromApplication(application)
  return (
    <Details summary={summary}>
      {askedSections(application)
        .filter(({ name }) => names.includes(name) && applies(name, sections[name]))
        .map((section) => (
          <SectionSummary key={section.name} section={section} values={sections[section.name]} />
        ))}
    </Details>
  )
}
