import type { PdfFile } from './pdf-file.ts'
import { PdfParser } from './pdf-parser.ts'
import { isArray, isDictionary, nameOf, utf16, wordsOf, type Dictionary, type PdfValue } from './pdf-value.ts'

/** The words on a page, as somebody hears them who has them read out. */
export interface PageWords {
  /** By the number of the marked content. */
  readonly marked: ReadonlyMap<number, string>
  /** What is said to be no part of the text, e.g. the number of the page. */
  readonly artifacts: string
  /** What is neither: there should be none. */
  readonly loose: string
  /** What is seen, in the order of drawing. */
  readonly drawn: string
}

type Where = number | 'artifact' | 'loose'

/** What is open while a page is read. */
interface Mark {
  readonly where: Where
  /** Inside words that others stand for. */
  readonly isReplaced: boolean
}

export function pageWords(file: PdfFile, page: Dictionary): PageWords {
  const fonts = fontsOf(file, page)
  const words = new Map<Where, string>()
  const marks: Mark[] = []
  let drawn = ''
  const say = (where: Where, said: string) => words.set(where, (words.get(where) ?? '') + said)
  let decode: (bytes: string) => string = bytes => bytes
  for (const { operator, operands } of operations(file.stream(page.get('Contents')))) {
    const open = marks.at(-1) ?? { where: 'loose', isReplaced: false }
    if (operator === 'BDC') {
      const { mark, actual } = opened(operands, open)
      marks.push(mark)
      if (actual !== undefined && !open.isReplaced) say(mark.where, actual)
    }
    if (operator === 'BMC') marks.push(opened(operands, open).mark)
    if (operator === 'EMC') marks.pop()
    if (operator === 'Tf') decode = fonts.get(nameOf(operands[0]) ?? '') ?? decode
    if (operator === 'TJ') {
      const seen = shown(operands[0]).map(decode).join('')
      drawn += seen
      if (!open.isReplaced) say(open.where, seen)
    }
  }
  const marked = [...words].flatMap(([where, said]) => (typeof where === 'number' ? [[where, said] as const] : []))
  return {
    marked: new Map(marked),
    artifacts: words.get('artifact') ?? '',
    loose: words.get('loose') ?? '',
    drawn,
  }
}

interface Operation {
  readonly operator: string
  readonly operands: readonly PdfValue[]
}

function operations(content: string): readonly Operation[] {
  const parser = new PdfParser(content)
  const all: Operation[] = []
  let operands: PdfValue[] = []
  for (let value = parser.next(); value !== undefined; value = parser.next()) {
    if (value !== null && typeof value === 'object' && 'operator' in value) {
      all.push({ operator: value.operator, operands })
      operands = []
    } else operands.push(value)
  }
  return all
}

function opened([tag, properties]: readonly PdfValue[], open: Mark): { mark: Mark; actual?: string } {
  if (nameOf(tag) === 'Artifact') return { mark: { where: 'artifact', isReplaced: false } }
  if (!isDictionary(properties)) return { mark: open }
  const actual = wordsOf(properties.get('ActualText'))
  if (actual !== undefined) return { mark: { where: open.where, isReplaced: true }, actual }
  const number = properties.get('MCID')
  return { mark: typeof number === 'number' ? { where: number, isReplaced: false } : open }
}

function shown(operand: PdfValue | undefined): readonly string[] {
  if (!isArray(operand)) return []
  return operand.flatMap(value =>
    value !== null && typeof value === 'object' && 'bytes' in value ? [value.bytes] : [],
  )
}

/** How to read the codes of each font of a page, by its table to Unicode. A code that is not in it is a failure. */
function fontsOf(file: PdfFile, page: Dictionary): ReadonlyMap<string, (codes: string) => string> {
  const fonts = file.dictionary(file.dictionary(page.get('Resources')).get('Font'))
  return new Map(
    [...fonts].map(([name, font]) => {
      const table = unicodeTable(file.stream(file.dictionary(font).get('ToUnicode')))
      const read = (code: string) => {
        const words = table[code.charCodeAt(0) * 256 + code.charCodeAt(1)]
        if (words === undefined || words === '\0') throw new Error('a character without a meaning')
        return words
      }
      return [name, codes => codes.replaceAll(/[^]{2}/g, read)] as const
    }),
  )
}

/** As pdfkit writes it: ranges that follow each other, each with a list. */
function unicodeTable(map: string): readonly string[] {
  const ranges = [...map.matchAll(/<[\da-f]{4}> <[\da-f]{4}> (\[[^\]]*\])/g)]
  return ranges.flatMap(([, list = '']) => {
    const values = new PdfParser(list).next()
    return shown(values).map(utf16)
  })
}
