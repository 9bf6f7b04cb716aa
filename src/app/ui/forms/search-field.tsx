import { useId, useState } from 'react'
import './search-field.css'

/**
 * A field that narrows a list with every letter, and what is left of the list.
 *
 * @param what one of its entries, in a word
 */
export function useSearch<Item>(
  { label, what }: { readonly label: string; readonly what: string },
  all: readonly Item[],
  textsOf: (item: Item) => readonly string[],
) {
  const id = useId()
  const [query, setQuery] = useState('')
  const shown = all.filter(item => matches(query, textsOf(item)))
  const field = (
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
        onChange={({ target }) => setQuery(target.value)}
      />
      {/* Said each time that it changes. */}
      <output className="search-field__found" htmlFor={id}>
        {foundOf(shown.length, all.length, what)}
      </output>
    </div>
  )
  return { field, shown }
}

function foundOf(shown: number, all: number, what: string): string {
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
