import { inflateSync } from 'node:zlib'
import { PdfParser } from './pdf-parser.ts'
import { isArray, isDictionary, type Dictionary, type PdfArray, type PdfValue } from './pdf-value.ts'

/** The objects of a file, found by its table of them. */
export interface PdfFile {
  readonly trailer: Dictionary
  readonly count: number
  /** What a value stands for, where it points to an object. */
  follow(value: PdfValue | undefined): PdfValue
  dictionary(value: PdfValue | undefined): Dictionary
  /** Empty where there is none. */
  array(value: PdfValue | undefined): PdfArray
  /** What is in a stream, a character for each byte. */
  stream(value: PdfValue | undefined): string
}

export function openPdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1])
  const offsets = offsetsAt(source, start)
  const trailer = new PdfParser(source, source.indexOf('trailer', start) + 'trailer'.length).next()
  if (!isDictionary(trailer)) throw new Error('the file has no trailer')
  const read = (value: PdfValue | undefined) => objectAt(source, offsets, value)
  const follow = (value: PdfValue | undefined) => read(value).value
  const dictionary = (value: PdfValue | undefined) => {
    const found = follow(value)
    if (!isDictionary(found)) throw new Error('that is no dictionary')
    return found
  }
  const array = (value: PdfValue | undefined) => {
    const found = follow(value)
    return isArray(found) ? found : []
  }
  return {
    trailer,
    array,
    count: offsets.length,
    follow,
    dictionary,
    stream: value => streamOf(read(value), source),
  }
}

function offsetsAt(source: string, start: number): readonly number[] {
  const table = /xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)/y
  table.lastIndex = start
  const lines = table.exec(source)?.[2]?.trimEnd().split('\n') ?? []
  return lines.map(line => Number.parseInt(line, 10))
}

interface ReadObject {
  readonly value: PdfValue
  /** Where it ends in the source. */
  readonly end: number
}

function objectAt(source: string, offsets: readonly number[], value: PdfValue | undefined): ReadObject {
  if (value === null || typeof value !== 'object' || !('pointer' in value)) return { value: value ?? null, end: 0 }
  const head = `${value.pointer} 0 obj`
  const offset = offsets[value.pointer] ?? 0
  if (!source.startsWith(head, offset)) throw new Error(`object ${value.pointer} is not where the table says`)
  const parser = new PdfParser(source, offset + head.length)
  return { value: parser.next() ?? null, end: parser.at }
}

function streamOf({ value, end }: ReadObject, source: string): string {
  if (!isDictionary(value)) throw new Error('a stream without a dictionary')
  const begin = source.indexOf('stream', end) + 'stream\n'.length
  const bytes = source.slice(begin, begin + Number(value.get('Length')))
  return value.has('Filter') ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes
}
