import { readProfileFiles } from '../../shared/aws/batch-profiles.ts'
import { readBatch } from '../../shared/aws/batches.ts'
import { notFound } from '../../shared/domain/errors.ts'
import type { KeptFile } from '../../shared/exports/batch.ts'
import { fileOf, makeProfile, profileFileName } from '../../shared/exports/make-profile.ts'
import type { Profile } from '../../shared/exports/profile.ts'
import { profileNamed, profiles } from '../../shared/exports/profiles.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { PostForm } from '../../shared/web/components/form.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../shared/web/components/summary-list.tsx'
import { page } from '../../shared/web/layout.tsx'
import { one } from '../../shared/web/request.ts'
import { html, redirect } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'
import { batchIdFrom, type Page, storeOf } from './deps.ts'
import { sv } from './text/sv.ts'

const text = sv.profiles
const addressOf = (id: string): string => `/ekonomi/underlag/${id}/profiler`

const Made = ({ address, name, file }: { address: string; name: string; file: KeptFile }) => (
  <SummaryList
    rows={[
      {
        key: sv.files.file,
        value: (
          <a class="govuk-link" href={address}>
            {text.download(name)}
          </a>
        ),
      },
      { key: sv.files.checksum, value: <code class="sb-checksum">{file.sha256}</code> },
    ]}
  />
)

type OneProfile = { session: Session; id: string; profile: Profile; name: string; file: KeptFile | undefined }

const ProfilePart = ({ session, id, profile, name, file }: OneProfile) => (
  <section>
    <h2 class="govuk-heading-m">{profile.name}</h2>
    <p class="govuk-body">{profile.about}</p>
    <p class="govuk-body">{text.columns(profile.columns.map((column) => column.name))}</p>
    {file === undefined ? (
      <PostForm session={session} action={addressOf(id)}>
        <HiddenField name="profile" value={profile.id} />
        <SubmitButton kind="secondary">{text.make(profile.name)}</SubmitButton>
      </PostForm>
    ) : (
      <Made address={`${addressOf(id)}/${profile.id}`} name={name} file={file} />
    )}
  </section>
)

/** A locked batch in each profile there is: what is made of it, and the way to make the rest. */
export const showProfiles: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const id = batchIdFrom(request.params.id)
  const batch = await readBatch(table, county, id)
  if (batch.status !== 'locked') throw notFound('batch')
  const made = await readProfileFiles(table, county, id)
  return html(
    page(
      chrome(session, {
        title: text.title(id),
        back: { href: `/ekonomi/underlag/${id}`, text: sv.batch.title(id) },
        notice: request.query.get('klart') === 'gjord' ? { kind: 'success', text: text.done } : undefined,
      }),
      <>
        <h1 class="govuk-heading-l">{text.title(id)}</h1>
        <p class="govuk-body-l">{text.intro}</p>
        {profiles().map((profile) => (
          <ProfilePart
            key={profile.id}
            session={session}
            id={id}
            profile={profile}
            name={profileFileName(batch, profile)}
            file={fileOf(made, profile)?.file}
          />
        ))}
      </>,
    ),
  )
}

/** Makes the file of a profile; asked again, or by somebody else, it is the same file. */
export const postProfile: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const id = batchIdFrom(request.params.id)
  const profile = profileNamed(one(request.form, 'profile'))
  await makeProfile(store, id, profile, { subject: session.subject, role: 'finance', at: request.receivedAt })
  return redirect(`${addressOf(id)}?klart=gjord`)
}

/** The file as it was made, by its version. */
export const downloadProfile: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const batch = await readBatch(table, county, batchIdFrom(request.params.id))
  const profile = profileNamed(request.params.profile)
  const file = fileOf(await readProfileFiles(table, county, batch.id), profile)?.file
  if (file === undefined) throw notFound('profile')
  return redirect(await records.link(file.key, profileFileName(batch, profile), file.versionId))
}
