import { words } from '../text/words.ts'

/** One page at a time: only the way on, since a cursor knows no page numbers. */
export const Pagination = ({ next, text }: { next: string | undefined; text?: string | undefined }) =>
  next && (
    <nav aria-label={words.paging} class="sb-next">
      <a href={next} rel="next" class="govuk-link govuk-link--no-visited-state">
        {text ?? words.next}
      </a>
    </nav>
  )
