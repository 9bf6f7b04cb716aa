import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react'
import './form-fields.css'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
}

interface TypedProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  readonly typing?: Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'maxLength' | 'spellCheck'>
}

function Field({ id, label, hint, problem, children }: FieldProps & { readonly children: ReactNode }) {
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
      {children}
    </div>
  )
}

/** What a field says of itself to those who do not see what stands around it. */
function described({ id, hint, problem }: FieldProps, ...more: readonly string[]) {
  const by = [hint === undefined ? [] : `${id}-hint`, problem === undefined ? [] : `${id}-error`, more].flat()
  return {
    id,
    'aria-describedby': by.length === 0 ? undefined : by.join(' '),
    'aria-invalid': problem === undefined ? undefined : true,
  } as const
}

interface AreaFieldProps extends TypedProps {
  readonly rows?: number
  /** Somebody just opened the form that begins with it. */
  readonly isFirst?: boolean
}

/** Several lines of text. */
export function AreaField({ value, rows = 3, isFirst = false, onChange, onLeave, typing, ...field }: AreaFieldProps) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isFirst) ref.current?.focus()
  }, [isFirst])
  return (
    <Field {...field}>
      <textarea
        {...described(field)}
        className="govuk-textarea field__area"
        ref={ref}
        rows={rows}
        maxLength={20_000}
        {...typing}
        value={value}
        onChange={event => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </Field>
  )
}

interface SelectFieldProps extends TypedProps {
  readonly options: readonly (readonly [string, string])[]
}

/** One of a few. */
export function SelectField({ value, options, onChange, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select
        {...described(field)}
        className="field__input field__select"
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface TextFieldProps extends TypedProps {
  readonly type?: 'text' | 'date' | 'count'
  /** What is odd about it, though it may be meant. */
  readonly warning?: string | undefined
}

/** One line of text, a day, or how many. */
export function TextField({ value, type = 'text', warning, onChange, onLeave, typing, ...field }: TextFieldProps) {
  const warningId = `${field.id}-warning`
  return (
    <Field {...field}>
      <input
        {...described(field, ...(type === 'text' ? [] : [warningId]))}
        className={`field__input${type === 'text' ? '' : ' field__input--day'}`}
        type={type === 'date' ? 'date' : 'text'}
        inputMode={type === 'count' ? 'numeric' : undefined}
        maxLength={300}
        // Browsers let a year have six figures.
        max={type === 'date' ? '9999-12-31' : undefined}
        autoComplete="off"
        {...typing}
        value={value}
        onChange={event => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {type === 'text' ? null : (
        <output className="field__warning" id={warningId}>
          {warning}
        </output>
      )}
    </Field>
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
  readonly hint?: string
  /** As the browser filters, e.g. `.docx`. */
  readonly accept: string
  readonly isSeveral?: boolean
  readonly outcome: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Chooses a file, or several. */
export function FileButton({ accept, isSeveral = false, outcome, onFiles, ...words }: FileButtonProps) {
  const field = { id: useId(), ...words }
  return (
    <Field {...field}>
      <input
        {...described(field)}
        className="file-button__input"
        type="file"
        accept={accept}
        multiple={isSeveral}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          if (files.length > 0) onFiles(files)
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
      <output className="file-button__outcome">{outcome}</output>
    </Field>
  )
}

interface RecordFieldProps extends TypedProps {
  readonly isLong?: boolean
  readonly rows?: number
  /** The purpose of a field that asks for the member's own name (WCAG 1.3.5). */
  readonly autoComplete?: 'name' | 'off'
  readonly inputMode?: 'text' | 'url'
}

/** What is typed in it is kept nowhere by itself, and sent to no spelling checker. */
export function RecordField(props: RecordFieldProps) {
  const { isLong = false, rows = 5, autoComplete = 'off', inputMode = 'text', ...field } = props
  const typing = { autoComplete, spellCheck: false }
  if (isLong) return <AreaField {...field} rows={rows} typing={{ ...typing, maxLength: 5000 }} />
  return <TextField {...field} typing={{ ...typing, inputMode }} />
}
