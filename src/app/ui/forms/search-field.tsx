import { useId } from 'react'
import './search-field.css'

interface Props {
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** How much was found, in words: said each time that it changes. */
  readonly found: string
}

/** A field that narrows the list below it with every letter. */
export function SearchField({ label, query, onQuery, found }: Props) {
  const id = useId()
  return (
    <div className="search-field">
      <label className="search-field__label" htmlFor={id}>
        {label}
      </label>
      <input
        className="search-field__input"
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
      />
      <output className="search-field__found" htmlFor={id}>
        {found}
      </output>
    </div>
  )
}

/** How much of a list is shown, in words: `what` is one of its entries. */
export function foundOf(shown: number, all: number, what: string): string {
  if (shown === all) return `${all} ${what}s`
  return shown === 0 ? `No ${what} matches. Try fewer letters.` : `${shown} of ${all} ${what}s`
}

/** Whether each word that is looked for stands somewhere in the texts, be it inside another word. */
export function matches(query: string, texts: readonly string[]): boolean {
  const text = plain(texts.join(' '))
  return plain(query)
    .split(/\s+/u)
    .every(word => text.includes(word))
}

/** Accents, capitals and the kind of an apostrophe do not matter. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim()
}
