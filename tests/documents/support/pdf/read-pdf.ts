import { openPdf, type PdfFile } from './pdf-file.ts'
import { isDictionary, nameOf, wordsOf, type Dictionary, type PdfValue } from './pdf-value.ts'
import { pageWords, type PageWords } from './pdf-words.ts'

/** A file as assistive technology meets it. */
export interface ReadPdf {
  readonly file: PdfFile
  readonly catalog: Dictionary
  readonly info: Dictionary
  readonly pages: readonly ReadPage[]
  readonly document: Element
  /** The page, counted from 0, that each name leads to. */
  readonly destinations: ReadonlyMap<string, number>
}

export interface ReadPage extends PageWords {
  readonly dictionary: Dictionary
}

export interface Element {
  readonly role: string
  readonly attributes: ReadonlyMap<string, PdfValue>
  /** What is said in its place. */
  readonly alt: string | undefined
  /** Elements, words, and areas that lead somewhere, in the order of reading. */
  readonly children: readonly (Element | string | Link)[]
}

interface Link {
  readonly annotation: Dictionary
  /** By which its page lists it. */
  readonly pointer: PdfValue
  /** Counted from 0. */
  readonly page: number
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = openPdf(bytes)
  const catalog = file.dictionary(file.trailer.get('Root'))
  const pointers = file.array(file.dictionary(catalog.get('Pages')).get('Kids'))
  const pages = pointers.map(pointer => {
    const dictionary = file.dictionary(pointer)
    return { dictionary, ...pageWords(file, dictionary) }
  })
  const [top] = file.array(file.dictionary(catalog.get('StructTreeRoot')).get('K'))
  const numbers = new Map(pointers.map((pointer, number) => [numberOf(pointer), number]))
  const pageOf = (pointer: PdfValue | undefined) => numbers.get(numberOf(pointer)) ?? -1
  const document = elementOf(top, { file, pages, pageOf })
  const info = file.dictionary(file.trailer.get('Info'))
  return { file, catalog, info, pages, document, destinations: destinationsIn(file, catalog, pageOf) }
}

/** From the table of names; one that is out of order would not be found by a reader. */
function destinationsIn(file: PdfFile, catalog: Dictionary, pageOf: Reading['pageOf']): ReadonlyMap<string, number> {
  const table = file.dictionary(file.dictionary(catalog.get('Names')).get('Dests'))
  const entries = file.array(table.get('Names'))
  const names = entries.map(wordsOf).filter(name => name !== undefined)
  if (names.join() !== names.toSorted().join()) throw new Error('the names are out of order')
  return new Map(names.map((name, index) => [name, pageOf(file.array(entries[2 * index + 1])[0])]))
}

function numberOf(value: PdfValue | undefined): number {
  return value !== null && typeof value === 'object' && 'pointer' in value ? value.pointer : -1
}

interface Reading {
  readonly file: PdfFile
  readonly pages: readonly ReadPage[]
  pageOf(pointer: PdfValue | undefined): number
}

function elementOf(pointer: PdfValue | undefined, reading: Reading): Element {
  const { file } = reading
  const element = file.dictionary(pointer)
  const own = element.get('A')
  return {
    role: nameOf(element.get('S')) ?? '',
    attributes: own === undefined ? new Map() : file.dictionary(own),
    alt: wordsOf(element.get('Alt')),
    children: file.array(element.get('K')).map(kid => childOf(kid, element.get('Pg'), reading)),
  }
}

function childOf(kid: PdfValue, page: PdfValue | undefined, reading: Reading): Element | string | Link {
  if (typeof kid === 'number') return reading.pages[reading.pageOf(page)]?.marked.get(kid) ?? ''
  if (!isDictionary(kid)) return elementOf(kid, reading)
  const number = kid.get('MCID')
  if (typeof number === 'number') return childOf(number, kid.get('Pg'), reading)
  const pointer = kid.get('Obj') ?? null
  return { annotation: reading.file.dictionary(pointer), pointer, page: reading.pageOf(kid.get('Pg')) }
}

/** All that is read out of an element. */
export function wordsIn({ children }: Element): string {
  return children
    .map(child => {
      if (typeof child === 'string') return child
      return 'role' in child ? wordsIn(child) : ''
    })
    .join('')
}

/** The elements of a role in or below another, in the order of reading. */
export function all(role: string, within: Element): readonly Element[] {
  return elementsIn(within).flatMap(child => [...(child.role === role ? [child] : []), ...all(role, child)])
}

export function elementsIn({ children }: Element): readonly Element[] {
  return children.filter(child => typeof child === 'object' && 'role' in child)
}

export function linksIn({ children }: Element): readonly Link[] {
  return children.filter(child => typeof child === 'object' && 'annotation' in child)
}
