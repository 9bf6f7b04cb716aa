import type { Scenario } from './scenario.ts'
import type { LegalNote } from './law-schema.ts'

/** The words and the law of all scenarios together, to look things up in. */
export type Reference = ReturnType<typeof referenceOf>
export type Term = Reference['terms'][number]
export type Meaning = Term['meanings'][number]

/** A legal note. Two scenarios whose notes differ in a word have two. */
export interface LegalNoteEntry extends LegalNote {
  readonly scenarios: readonly string[]
}

type Source = Pick<Scenario, 'title' | 'glossary' | 'law'>

/** Gathers what scenarios explain and cite; what they say in the same words stands once. */
export function referenceOf(scenarios: readonly Source[]) {
  return { terms: mergedTerms(scenarios), notes: mergedNotes(scenarios) }
}

function mergedTerms(scenarios: readonly Source[]) {
  const terms = new Map<string, { term: string; meanings: Map<string, string[]> }>()
  for (const { title, glossary } of scenarios)
    for (const [term, text] of glossary) {
      const key = term.toLowerCase()
      const { term: spelling, meanings } = terms.get(key) ?? { term, meanings: new Map<string, string[]>() }
      terms.set(key, { term: spelling, meanings })
      meanings.set(text, [...(meanings.get(text) ?? []), title])
    }
  return [...terms.values()]
    .map(({ term, meanings }) => ({
      term,
      /** More than one where scenarios explain it differently, each with the titles of those that do so. */
      meanings: [...meanings].map(([text, titles]) => ({ text, scenarios: titles })),
    }))
    .toSorted((one, other) => inAlphabet(one.term, other.term))
}

function mergedNotes(scenarios: readonly Source[]): readonly LegalNoteEntry[] {
  const merged = new Map<string, LegalNoteEntry>()
  for (const { title, law } of scenarios)
    for (const note of law.values()) {
      const key = JSON.stringify(note)
      const titles = new Set([...(merged.get(key)?.scenarios ?? []), title])
      merged.set(key, { ...note, scenarios: [...titles] })
    }
  return [...merged.values()].toSorted((one, other) => inAlphabet(one.title, other.title))
}

function inAlphabet(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB', { sensitivity: 'base', numeric: true })
}
