import { legalNoteDigest } from './digest.ts'
import type { Scenario } from './scenario.ts'
import type { LegalNote } from './schema.ts'

/** The words and the law of all scenarios together, to look things up in. */
export interface Reference {
  /** By term. */
  readonly terms: readonly Term[]
  /** By title. */
  readonly notes: readonly LegalNoteEntry[]
}

export interface Term {
  readonly term: string
  /** More than one where scenarios explain it differently. */
  readonly meanings: readonly Meaning[]
}

export interface Meaning {
  readonly text: string
  /** The titles of the scenarios that explain it so. */
  readonly scenarios: readonly string[]
}

/** A legal note. Two scenarios whose notes differ in a word have two. */
export interface LegalNoteEntry extends Omit<LegalNote, 'checked'> {
  readonly scenarios: readonly string[]
  /** `changed`: somebody checked it, but its words are others since. */
  readonly check: { readonly by: string; readonly on: string } | 'changed' | 'never'
}

type Source = Pick<Scenario, 'title' | 'glossary' | 'law'>

/** Gathers what scenarios explain and cite; what they say in the same words stands once. */
export async function referenceOf(scenarios: readonly Source[]): Promise<Reference> {
  const notes = await Promise.all(scenarios.flatMap(notesOf))
  return { terms: mergedTerms(scenarios), notes: mergedNotes(notes) }
}

function mergedTerms(scenarios: readonly Source[]): readonly Term[] {
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
      meanings: [...meanings].map(([text, titles]) => ({ text, scenarios: titles })),
    }))
    .toSorted((one, other) => inAlphabet(one.term, other.term))
}

function notesOf({ title, law }: Source): readonly Promise<LegalNoteEntry>[] {
  return [...law.values()].map(async ({ checked, ...note }) => ({
    ...note,
    scenarios: [title],
    check: await checkOf({ ...note, checked }),
  }))
}

async function checkOf(note: LegalNote): Promise<LegalNoteEntry['check']> {
  const { checked } = note
  if (checked === undefined) return 'never'
  return checked.digest === (await legalNoteDigest(note)) ? { by: checked.by, on: checked.on } : 'changed'
}

function mergedNotes(notes: readonly LegalNoteEntry[]): readonly LegalNoteEntry[] {
  const merged = new Map<string, LegalNoteEntry>()
  for (const note of notes) {
    const { scenarios, ...same } = note
    const key = JSON.stringify(same)
    const known = merged.get(key)
    merged.set(key, {
      ...note,
      scenarios: [...new Set([...(known?.scenarios ?? []), ...scenarios])],
    })
  }
  return [...merged.values()].toSorted((one, other) => inAlphabet(one.title, other.title))
}

function inAlphabet(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB', { sensitivity: 'base', numeric: true })
}
