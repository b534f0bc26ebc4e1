export type TagKind = 'info' | 'success' | 'warning' | 'error' | 'neutral'

/** The word carries the meaning, the colour only supports it. */
export const Tag = ({ text, kind = 'info' }: { text: string; kind?: TagKind | undefined }) => (
  <strong class={`sb-tag${kind === 'info' ? '' : ` sb-tag--${kind}`}`}>{text}</strong>
)
