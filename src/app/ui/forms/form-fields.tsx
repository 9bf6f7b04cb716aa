import { type ReactNode, useEffect, useId, useRef } from 'react'
import './form-fields.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows?: number
  /** Somebody just opened the form that begins with it. */
  readonly isFirst?: boolean
  /** What is wrong with the value. */
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
}

/** Several lines of text. */
export function AreaField({ id, label, hint, value, rows = 3, isFirst = false, problem, onChange, onLeave }: Props) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isFirst) ref.current?.focus()
  }, [isFirst])
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-error`]),
  ].join(' ')
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <textarea
        className="govuk-textarea field__area"
        id={id}
        ref={ref}
        rows={rows}
        maxLength={20_000}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        value={value}
        onChange={event => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </div>
  )
}

interface SelectFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  /** What is chosen from: the value, and its words. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

/** One of a few. */
export function SelectField({ id, label, value, options, onChange }: SelectFieldProps) {
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="field__input field__select"
        id={id}
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly type?: 'text' | 'date' | 'count'
  /** What is odd about it, though it may be meant. */
  readonly warning?: string | undefined
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
}

/** One line of text, a day, or how many. */
export function TextField({ id, label, hint, value, type = 'text', warning, onChange, onLeave }: TextFieldProps) {
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(type === 'text' ? [] : [`${id}-warning`])]
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className={`field__input${type === 'text' ? '' : ' field__input--day'}`}
        id={id}
        type={type === 'date' ? 'date' : 'text'}
        inputMode={type === 'count' ? 'numeric' : undefined}
        maxLength={300}
        // Browsers let a year have six figures.
        max={type === 'date' ? '9999-12-31' : undefined}
        autoComplete="off"
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        value={value}
        onChange={event => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {type === 'text' ? null : (
        <output className="field__warning" id={`${id}-warning`}>
          {warning}
        </output>
      )}
    </div>
  )
}

interface TickProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly isTicked: boolean
  readonly onChange: (isTicked: boolean) => void
}

/** One box to tick. */
export function Tick({ id, label, hint, isTicked, onChange }: TickProps) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        type="checkbox"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={isTicked}
        onChange={event => onChange(event.target.checked)}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div className="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

interface FileButtonProps {
  readonly label: string
  readonly hint: string
  /** As the browser filters, e.g. `.docx`. */
  readonly accept: string
  readonly isSeveral?: boolean
  /** What became of the last. */
  readonly outcome: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Chooses a file, or several. */
export function FileButton({ label, hint, accept, isSeveral = false, outcome, onFiles }: FileButtonProps) {
  const id = useId()
  return (
    <div className="field file-button">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="govuk-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        className="file-button__input"
        id={id}
        type="file"
        accept={accept}
        multiple={isSeveral}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          if (files.length > 0) onFiles(files)
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
      <output className="file-button__outcome">{outcome}</output>
    </div>
  )
}

interface RecordFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  /** What is wrong with what was typed. */
  readonly problem?: string | undefined
  /** Room for several lines. */
  readonly isLong?: boolean
  /** The purpose of a field that asks for the member's own name (WCAG 1.3.5). */
  readonly autoComplete?: 'name'
  readonly inputMode?: 'text' | 'url'
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field of the training record. What is typed in it is kept nowhere, and sent to no spelling checker. */
export function RecordField({
  id,
  label,
  hint,
  problem,
  isLong = false,
  autoComplete,
  inputMode = 'text',
  value,
  onChange,
}: RecordFieldProps) {
  const field = {
    id,
    value,
    autoComplete: autoComplete ?? 'off',
    spellCheck: false,
    'aria-describedby': problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
    'aria-invalid': problem === undefined ? undefined : true,
  } as const
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="govuk-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {problem === undefined ? null : (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      {isLong ? (
        <textarea
          {...field}
          className="govuk-textarea field__area"
          rows={5}
          maxLength={5000}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <input
          {...field}
          className="field__input"
          type="text"
          inputMode={inputMode}
          maxLength={300}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
