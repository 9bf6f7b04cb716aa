import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { type Command, type CommandWays, isPossible } from './commands.ts'
import type { Console } from './console.ts'

interface PanelProps {
  readonly title: string
  readonly children: ReactNode
}

/** What the facilitator reads of one slide. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">{title}</h2>
      {children}
    </div>
  )
}

/** A part of a panel. */
export function PanelPart({ title, children }: PanelProps) {
  return (
    <section>
      <h3 className="console-panel__part">{title}</h3>
      {children}
    </section>
  )
}

/** A button of the console, in panels and beside them. */
export function ConsoleButton({ className = '', ...props }: ComponentProps<'button'>) {
  return <button type="button" className={`console-button ${className}`.trim()} {...props} />
}

interface CommandButtonProps extends ComponentProps<'button'> {
  readonly at: Console
  readonly command: Command
  readonly onWrite?: CommandWays['onWrite']
  readonly showsKey?: boolean
}

/** A button that does what its key does. */
export function CommandButton({ at, command, onWrite, showsKey = false, ...props }: CommandButtonProps) {
  const { label, keys, isOn, run } = command
  return (
    <ConsoleButton
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn(at) })}
      disabled={!isPossible(command, at)}
      onClick={() => run(at, { onWrite: onWrite ?? nothing, onHelp: nothing })}
      {...props}
    >
      {label}
      {showsKey ? <kbd aria-hidden="true"> {keys[0]?.toUpperCase()}</kbd> : null}
    </ConsoleButton>
  )
}

function nothing(): void {}

/** A dialog that is open from the start, with the focus on a button that one may press without harm. */
export function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    button.current?.focus()
  }, [])
  return { dialog, button }
}

interface RadiosProps<Way extends string> {
  /** Of the group; each radio's id begins with it. */
  readonly name: string
  readonly legend: string
  readonly ways: readonly { readonly way: Way; readonly label: string; readonly means: string }[]
  readonly picked: Way
  readonly onPick: (way: Way) => void
  /** As the form for a group session has them. */
  readonly isSmall?: boolean
}

/** Ways of which one is picked, each with what it means. */
export function Radios<Way extends string>({ name, legend, ways, picked, onPick, isSmall = false }: RadiosProps<Way>) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">{legend}</legend>
      <div className={isSmall ? 'govuk-radios govuk-radios--small' : 'govuk-radios'}>
        {ways.map(({ way, label, means }) => (
          <div className="govuk-radios__item" key={way}>
            <input
              className="govuk-radios__input"
              type="radio"
              name={name}
              id={`${name}-${way}`}
              aria-describedby={`${name}-${way}-means`}
              checked={picked === way}
              onChange={() => onPick(way)}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`${name}-${way}`}>
              {label}
            </label>
            <p className="govuk-hint govuk-radios__hint" id={`${name}-${way}-means`}>
              {means}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
