import type { ComponentProps } from 'react'
import { Link } from 'wouter'

const looks = {
  main: 'govuk-button',
  second: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
  link: 'link-button',
}

interface Look {
  readonly look?: keyof typeof looks
}

interface ButtonProps extends ComponentProps<'button'>, Look {
  /** To what it does it, for those who hear the button without what stands around it. */
  readonly about?: string | undefined
}

/** Something to press. It sends no form unless its `type` says so. */
export function Button({ look = 'main', type = 'button', about, children, ...button }: ButtonProps) {
  return (
    // oxlint-disable-next-line react/button-has-type -- because the type has a default
    <button type={type} className={looks[look]} {...button}>
      {children}
      {about === undefined ? null : <span className="govuk-visually-hidden">: {about}</span>}
    </button>
  )
}

/** Beside the first thing to press. */
export function SecondButton(button: ButtonProps) {
  return <Button look="second" {...button} />
}

/** As quiet as words of a text. */
export function QuietButton(button: ButtonProps) {
  return <Button look="link" {...button} />
}

interface LinkProps {
  readonly href: string
  readonly children: React.ReactNode
}

/** A way to another page, as words of a text. */
export function TextLink(link: LinkProps) {
  return <Link className="govuk-link" {...link} />
}

/** The same in a line of its own. */
export function LinkLine(link: LinkProps) {
  return (
    <p>
      <TextLink {...link} />
    </p>
  )
}

/** A way to another page that is the next step from here. */
export function ButtonLink({ look = 'main', ...link }: LinkProps & Look & { readonly onClick?: () => void }) {
  return <Link className={looks[look]} {...link} />
}
