import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { fieldId, type Problem } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import type { OfficerDeps, Page } from '../deps.ts'
import { pickField } from '../pick-box.tsx'
import { sv } from '../text/sv.ts'
import { decideAddress } from './decide-address.ts'
import { atMost, firstDeclareForList, readPage, readToDecide, type ToDecide } from './decide-read.ts'
import { Row } from './decide-rows.tsx'
import { taskPage } from './layout.tsx'

const text = sv.decideMany

/** Which page of the list; the first for what is none. */
const pageIn = (written: string | null): number => (/^[1-9]\d?$/.test(written ?? '') ? Number(written) : 1)

export const decideListPage = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  list: ToDecide,
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const { session, request } = visit
  const { scenario, standing } = list
  const page = pageIn(request.query.get('sida'))
  const shown = await readPage(list, visit, page)
  const all = request.query.get('markera') === 'alla'
  const done = Number.parseInt(request.query.get('beslutade') ?? '', 10) || 0
  return taskPage(
    { session, scenario, title: text.title, problems, wide: true },
    <>
      {done > 0 && <Notice kind="success">{text.done(done)}</Notice>}
      <p class="govuk-body">{text.left(standing.length)}</p>
      {shown.length > 0 && (
        <>
          <p class="govuk-body">{text.intro}</p>
          <p class="govuk-body">
            <a
              id={fieldId(pickField)}
              class="govuk-link"
              href={decideAddress(scenario, { sida: String(page), markera: 'alla' })}
            >
              {text.pickAll(shown.length)}
            </a>
          </p>
          <ActForm session={session} instance={deps.newId()} action={decideAddress(scenario)}>
            <HiddenField name="sida" value={String(page)} />
            {shown.map((proposed) => (
              <Row
                key={proposed.header.id}
                visit={visit}
                list={scenario}
                proposed={proposed}
                picked={all}
                own={proposed.header.prepared.includes(session.subject)}
              />
            ))}
            <WarningText>{text.final}</WarningText>
            <SubmitButton>{text.decide}</SubmitButton>
          </ActForm>
          <Pagination
            next={
              standing.length > page * atMost
                ? decideAddress(scenario, { sida: String(page + 1) })
                : undefined
            }
          />
        </>
      )}
    </>,
  )
}

/** The proposals of a chosen scenario before the decider, each letter in its own words. */
export const showDecideMany: Page = async (deps, visit) => {
  const list = await readToDecide(deps, visit)
  const declare = await firstDeclareForList(deps, visit, list)
  return declare ?? decideListPage(deps, visit, list)
}
