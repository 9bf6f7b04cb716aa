import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { AreaField, SelectField, TextField } from '../ui/forms/form-fields.tsx'
import '../ui/fold.css'

/** A field of a form, by what it writes. */
export interface FieldOf<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  /** One line where left out; a list is what is chosen from: the value, and its words. */
  readonly kind?: 'area' | 'day' | 'count' | readonly (readonly [string, string])[]
}

interface Props<Name extends string> {
  readonly fields: readonly FieldOf<Name>[]
  readonly values: Readonly<Partial<Record<Name, string | number | undefined>>>
  /** @param value nothing where the field is empty */
  readonly onChange: (name: Name, value: string | undefined) => void
}

/** Fields of one thing, below each other. What is typed is kept by the field, and given on after a pause. */
export function RecordFields<Name extends string>({ fields, values, onChange }: Props<Name>) {
  return fields.map(field => (
    <RecordField
      key={field.name}
      field={field}
      value={String(values[field.name] ?? '')}
      onChange={value => onChange(field.name, value === '' ? undefined : value)}
    />
  ))
}

interface RecordFieldProps {
  readonly field: FieldOf<string>
  readonly value: string
  readonly onChange: (value: string) => void
}

function RecordField({ field: { label, hint, kind }, value, onChange }: RecordFieldProps) {
  const id = useId()
  const typed = useTyped(value, onChange, text => problemWith(text, kind) === undefined)
  const shared = { id, label, ...(hint === undefined ? {} : { hint }) }
  if (typeof kind === 'object') return <SelectField {...shared} value={value} options={kind} onChange={onChange} />
  if (kind === 'area') return <AreaField {...shared} {...typed} />
  const type = kind === undefined ? 'text' : types[kind]
  return <TextField {...shared} {...typed} type={type} warning={problemWith(typed.value, kind)} />
}

const types = { day: 'date', count: 'count' } as const

/** Browsers give a year that is half typed as one of the first century. */
function problemWith(text: string, kind: FieldOf<string>['kind']): string | undefined {
  if (text === '') return undefined
  if (kind === 'day' && text < '2000') return 'The year must include 4 numbers.'
  if (kind === 'count' && !/^\d{1,4}$/.test(text)) return 'This must be a whole number, such as 10.'
  return undefined
}

/** How long someone may pause before what they typed is given on, in milliseconds. */
const pause = 600

/**
 * Keeps what is typed in a field until there is a pause, so that a key costs no more than the field. It is given on at
 * the latest when the field is left or the page goes: nothing that was typed is lost.
 *
 * @param isWhole whether a text can be given on: half a day stays in its field
 */
export function useTyped(value: string, onChange: (text: string) => void, isWhole: (text: string) => boolean) {
  const [typed, setTyped] = useState<string>()
  const giveOn = useEffectEvent(() => {
    if (typed === undefined || !isWhole(typed)) return
    onChange(typed)
    setTyped(now => (now === typed ? undefined : now))
  })
  const press = useRef<'none' | 'begun' | 'left'>('none')
  useEffect(() => {
    if (typed === undefined) return undefined
    const timer = setTimeout(giveOn, pause)
    const begin = () => {
      press.current = 'begun'
    }
    const end = () => {
      if (press.current === 'left') giveOn()
      press.current = 'none'
    }
    addEventListener('pointerdown', begin, true)
    addEventListener('click', end)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', begin, true)
      removeEventListener('click', end)
    }
  }, [typed])
  useEffect(() => {
    addEventListener('pagehide', giveOn)
    return () => {
      removeEventListener('pagehide', giveOn)
      giveOn()
    }
  }, [])
  const onLeave = () => {
    // What moves on the page while a button is pressed would make the press miss it: so the click comes first.
    if (press.current === 'begun') press.current = 'left'
    else if (typed !== undefined && isWhole(typed)) {
      onChange(typed)
      setTyped(undefined)
    }
  }
  return { value: typed ?? value, onChange: setTyped, onLeave }
}

/** For a button that changes what a field may still hold: that is given on first. */
export function afterTyping(act: () => void): () => void {
  return () => void setTimeout(act)
}

/** Made when it is opened: all of them together would be slow to type in. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold report-fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <div className="report-fold__body">{children}</div> : null}
    </details>
  )
}
