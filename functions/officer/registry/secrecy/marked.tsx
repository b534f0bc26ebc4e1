import { marksOn, provisionText, type SecrecyMark } from '../../../../shared/domain/secrecy.ts'
import { formatDay } from '../../../../shared/domain/time.ts'
import { Notice } from '../../../../shared/web/components/notice.tsx'
import { Tag } from '../../../../shared/web/components/tag.tsx'
import { sv } from '../../text/sv.ts'

const text = sv.secrecy

export const markText = ({ provision, day, authority }: SecrecyMark): string =>
  text.stands(provisionText(provision), formatDay(day), authority)

/** The warning beside something that is marked; nothing beside the rest. */
export const SecrecyWarning = ({ marks, target }: { marks: readonly SecrecyMark[]; target: string }) => {
  const own = marksOn(marks, target)
  if (own.length === 0) return null
  return (
    <div>
      {own.map((mark) => (
        <p class="govuk-body" key={mark.number}>
          <Tag text={text.tag} kind="warning" /> {markText(mark)}
        </p>
      ))}
    </div>
  )
}

/** At the top of a case that holds something marked, whatever part of it is shown. */
export const SecrecyBanner = ({ marks, id }: { marks: readonly SecrecyMark[]; id: string }) => {
  const standing = marks.filter(({ lifted }) => lifted === null)
  if (standing.length === 0) return null
  return (
    <Notice kind="warning" title={text.bannerTitle}>
      {text.banner(new Set(standing.map(({ target }) => target)).size)}{' '}
      <a class="govuk-link" href={`/lan/arende/${id}/sekretess`}>
        {text.bannerLink}
      </a>
    </Notice>
  )
}
