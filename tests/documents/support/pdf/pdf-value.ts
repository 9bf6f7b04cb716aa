/** A value of a PDF file, as ISO 32000-1, 7.3 has it. */
export type PdfValue = null | boolean | number | Name | Text | Pointer | Operator | PdfArray | Dictionary
export type PdfArray = readonly PdfValue[]
export type Dictionary = ReadonlyMap<string, PdfValue>

export interface Name {
  readonly name: string
}

/** A string: one character a byte. */
export interface Text {
  readonly bytes: string
}

/** To an object of the file, by its number. */
export interface Pointer {
  readonly pointer: number
}

/** A word of a content stream, e.g. `BDC`. */
export interface Operator {
  readonly operator: string
}

export function isDictionary(value: unknown): value is Dictionary {
  return value instanceof Map
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return Array.isArray(value)
}

/** The words of a string that is meant to be read: UTF-16 where it says so. */
export function wordsOf(value: PdfValue | undefined): string | undefined {
  if (value === null || typeof value !== 'object' || !('bytes' in value)) return undefined
  if (!value.bytes.startsWith('\u00FE\u00FF')) return value.bytes
  return utf16(value.bytes.slice(2))
}

/** From two characters for each code unit. */
export function utf16(bytes: string): string {
  return bytes.replaceAll(/[^]{2}/g, two => String.fromCharCode(two.charCodeAt(0) * 256 + two.charCodeAt(1)))
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return value !== null && typeof value === 'object' && 'name' in value ? value.name : undefined
}
