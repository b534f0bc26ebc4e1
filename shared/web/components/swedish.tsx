import type { ComponentChildren } from 'preact'
import { language } from '../language.ts'

/** The attribute of what is Swedish whatever the page speaks; nothing where all of the page is (WCAG 3.1.2). */
export const inSwedish = (): 'sv' | undefined => (language() === 'sv' ? undefined : 'sv')

/** A name or a text that is Swedish in every language: of a county, an organisation, a round. */
export const Swedish = ({ children }: { children: ComponentChildren }) => (
  <span lang={inSwedish()}>{children}</span>
)

const place = '\uFFFC'

/** A sentence of the page's language around such a name. */
export const Around = ({ say, name }: { say: (name: string) => string; name: string }) => {
  const [before, ...after] = say(place).split(place)
  return (
    <>
      {before}
      {after.map((rest) => (
        <>
          <Swedish>{name}</Swedish>
          {rest}
        </>
      ))}
    </>
  )
}
