import type { Version } from '../../../shared/domain/application-version.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { sv } from '../text/sv.ts'
import { versionName } from './read.ts'

const text = sv.versions

export const differenceAddress = (id: string, before: Version, after: Version): string =>
  `/lan/arende/${id}/skillnader?fran=${before.number}&till=${after.number}`

/** The versions of an application that has more than one, the newest first, each with what it changed. */
export const VersionTable = ({ id, versions }: { id: string; versions: readonly Version[] }) => (
  <DataTable
    caption={text.caption}
    columns={[{ text: text.version, sorted: 'descending' }, { text: text.changed }]}
    rows={versions
      .map((version, n) => {
        const before = versions[n - 1]
        return [
          <a class="govuk-link" href={`/lan/arende/${id}/version/${version.number}`}>
            {versionName(version)}
          </a>,
          before === undefined ? (
            text.first
          ) : (
            <a class="govuk-link" href={differenceAddress(id, before, version)}>
              {text.differences}
              <span class="govuk-visually-hidden">{` ${text.since(versionName(before))}`}</span>
            </a>
          ),
        ]
      })
      .toReversed()}
  />
)
