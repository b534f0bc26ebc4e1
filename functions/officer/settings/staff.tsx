import { keys } from '../../../shared/aws/keys.ts'
import { readAllStaff, type Staff, staffItem, staffRoles } from '../../../shared/aws/people.ts'
import { check, put, type Write } from '../../../shared/aws/write.ts'
import { changedMeanwhile, notYourRole } from '../../../shared/domain/errors.ts'
import { subject } from '../../../shared/domain/ids.ts'
import { roleNames } from '../../../shared/web/chrome.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { actInCounty } from '../act-in-county.ts'
import { checkStaff } from '../act-on-case.ts'
import { type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { managerPage, savedAddress, settingsAddress } from './manager-page.tsx'

const text = sv.staff
type View = {
  session: Session
  instance: string
  staff: readonly Staff[]
  form: Form
  problems?: readonly Problem[]
}

const rolesText = ({ roles }: Staff): string => roles.map((role) => roleNames[role]).join(', ') || text.none

const People = ({ staff }: { staff: readonly Staff[] }) => (
  <DataTable
    caption={text.caption}
    columns={[{ text: text.name }, { text: text.subject }, { text: text.roles }]}
    rows={staff.map((person) => [
      <a class="govuk-link" href={`${settingsAddress}/roller?person=${person.subject}`}>
        {person.name}
      </a>,
      person.subject,
      rolesText(person),
    ])}
  />
)

const staffPage = ({ session, instance, staff, form, problems = [] }: View) => {
  const fields = { form, problems }
  return managerPage(
    { session, title: text.title, problems, wide: true },
    <>
      <People staff={staff} />
      <h2 class="govuk-heading-m">{form.subject === undefined ? text.add : text.change}</h2>
      <ActForm session={session} instance={instance} action={`${settingsAddress}/roller`}>
        <TextField {...shown(fields, 'subject')} label={text.subject} hint={text.subjectHint} width={20} />
        <TextField {...shown(fields, 'name')} label={text.name} />
        <Checkboxes
          name="roles"
          label={text.roles}
          hint={text.hint}
          options={staffRoles.map((value) => ({ value, text: roleNames[value] }))}
          values={many(form, 'roles')}
          problem={problemText(problems, 'roles')}
        />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showStaff: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const staff = await readAllStaff(table, county)
  const person = staff.find((each) => each.subject === request.query.get('person'))
  const form: Form =
    person === undefined ? {} : { subject: person.subject, name: person.name, roles: person.roles }
  return staffPage({ session, instance: deps.newId(), staff, form })
}

const readPerson = (form: Form): { person: Staff; problems: Problem[]; fail: (text: string) => void } => {
  const read = reader(form)
  const who = read.text('subject', { characters: 64, required: text.subjectWrong })
  if (who !== '' && !subject.safeParse(who).success) read.fail('subject', text.subjectWrong)
  const name = read.text('name', { characters: 120, required: text.nameMissing })
  const roles = read.choices('roles', staffRoles)
  return {
    person: { subject: who, name, roles },
    problems: read.problems,
    fail: (problem) => read.fail('roles', problem),
  }
}

const isManager = ({ roles }: Staff): boolean => roles.includes('manager')

/** Somebody else is a manager and still is one when this is written: the county never loses its last. */
const staysManaged = (county: string, other: Staff): Write =>
  check(keys.staff(county, other.subject), { roles: { contains: 'manager' } }, () =>
    changedMeanwhile('staff'),
  )

/** Gives a person their roles in the county as an audited act; what follows at sign-in follows from the event. */
export const setStaff: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, table, actor }) => {
      const { request, session } = visit
      const staff = await readAllStaff(table, county)
      const { person, problems, fail } = readPerson(request.form)
      const self = person.subject === actor.subject
      // Whoever changes somebody else stays a manager by the check of their own role.
      const leaves = self && !isManager(person)
      const other = leaves
        ? staff.find((each) => each.subject !== person.subject && isManager(each))
        : undefined
      if (problems.length === 0 && leaves && other === undefined) fail(text.lastManager)
      if (problems.length > 0)
        return staffPage({ session, instance: deps.newId(), staff, form: request.form, problems })
      const own = self
        ? put(staffItem(county, person), { roles: { contains: 'manager' } }, () => notYourRole('manager'))
        : put(staffItem(county, person))
      return {
        kind: 'RoleAssigned',
        data: { subject: person.subject, roles: person.roles },
        staffCheck: self ? [] : [checkStaff(county, actor)],
        also: [own, ...(other === undefined ? [] : [staysManaged(county, other)])],
      }
    },
  })
