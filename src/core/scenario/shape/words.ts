import { z } from 'zod'

// Zod would try `new Function`, which the content security policy of the page reports. To be set before anything is parsed.
z.config({ jitless: true })

/** `kebab-case`, beginning with a letter. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const id = z.string().regex(idPattern)

/** A line of text that says something. */
export const line = z.string().trim().min(1)

/** Markdown without HTML. */
export const prose = z.string().trim().min(1)

export const date = z.iso.date()

/** A map from id to value, kept in the file's order; a `Map`, so that no id can collide with a property of objects. */
export function mapOf<Value extends z.ZodType>(value: Value) {
  return z
    .record(id, value)
    .transform(entries => new Map(Object.entries(entries)) as ReadonlyMap<string, z.output<Value>>)
}

/** A map that holds at least one entry. */
export function filledMapOf<Value extends z.ZodType>(value: Value) {
  return z
    .record(id, value)
    .refine(entries => Object.keys(entries).length > 0, { params: { empty: true } })
    .transform(entries => new Map(Object.entries(entries)) as ReadonlyMap<string, z.output<Value>>)
}
