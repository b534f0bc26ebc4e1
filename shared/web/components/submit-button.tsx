import type { ComponentChildren } from 'preact'

type ButtonProps = {
  children: ComponentChildren
  /** One primary button per page. */
  kind?: 'primary' | 'secondary' | 'warning' | undefined
  name?: string | undefined
  value?: string | undefined
  /** Smaller, for acts beside a row. */
  quiet?: boolean | undefined
}

const kinds = { primary: '', secondary: ' govuk-button--secondary', warning: ' govuk-button--warning' }

/** Sends the form. A second press within a moment is ignored where there is JavaScript; the server bears it anyway. */
export const SubmitButton = ({ children, kind = 'primary', name, value, quiet }: ButtonProps) => (
  <button
    type="submit"
    class={`govuk-button${kinds[kind]}${quiet ? ' sb-quiet' : ''}`}
    name={name}
    value={value}
    data-prevent-double-click="true"
  >
    {children}
  </button>
)

/** A link that leads on and looks like a button, for a step that changes nothing. */
export const LinkButton = ({
  href,
  children,
  kind = 'primary',
}: Pick<ButtonProps, 'children' | 'kind'> & { href: string }) => (
  <a href={href} class={`govuk-button${kinds[kind]}`} draggable={false}>
    {children}
  </a>
)
