import type { ComponentChildren } from 'preact'
import { words } from '../text/words.ts'

export type NoticeKind = 'success' | 'info' | 'warning'
type NoticeProps = { kind: NoticeKind; title?: string | undefined; children: ComponentChildren }

/** What just happened, or what to know before going on. Success is read out at once. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div class={`sb-notice sb-notice--${kind}`} role={kind === 'success' ? 'status' : undefined}>
    <p class="sb-notice__title">{title ?? words.notice[kind]}</p>
    <div>{children}</div>
  </div>
)

/** A passage that stands a little apart, such as a quotation or a rule. */
export const Inset = ({ children }: { children: ComponentChildren }) => (
  <div class="govuk-inset-text">{children}</div>
)
