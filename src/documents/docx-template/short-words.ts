import type { Findings } from '../../core/findings/findings.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { escaped } from '../xml-text.ts'
import {
  changedBelow,
  element,
  isElement,
  replacedBelow,
  textsOf,
  withAttributes,
  withChildren,
  wordsOfParagraph,
} from './elements.ts'
import { relationsOf } from './relations.ts'
import type { WordTemplate } from './word-template.ts'
import type { XmlElement } from './xml.ts'

interface ShortWords {
  /** Names that the text of the template gave words to, in small letters. */
  readonly given: readonly string[]
  /** Names that stand for nothing: they stay as they are. */
  readonly unknown: readonly string[]
}

/** Fills `{{title}}`, `{{marking}}` and each line of the title block, e.g. `{{date}}`, in the text, headers and footers. */
export function fillShortWords({ file, document }: WordTemplate, findings: Findings): ShortWords {
  const words = wordsFor(findings)
  const others = relationsOf(file, document).filter(({ kind }) => kind === 'header' || kind === 'footer')
  const found: string[] = []
  let given: readonly string[] = []
  for (const path of new Set([document, ...others.map(({ target }) => target)])) {
    const root = file.xml(path)
    const names = root === undefined ? [] : namesIn(root)
    found.push(...names)
    if (path === document) given = names.filter(name => words.has(name))
    if (root !== undefined && names.some(name => words.has(name))) file.set(path, withWords(root, words))
  }
  const unknown = found.filter(name => !words.has(name) && name !== 'findings')
  return { given, unknown: [...new Set(unknown)] }
}

function wordsFor({ title, marking, titleBlock }: Findings): Words {
  const lines = titleBlock.map(({ name, value }) => [name, wordsOf(value)] as const)
  const all = [['title', title], ['marking', marking], ...lines] as const
  return new Map(all.map(([name, value]) => [name.toLowerCase(), value.replaceAll(/\s+/g, ' ')]))
}

const mark = /\{\{\s*([^{}]+?)\s*\}\}/g

/** Short words for `{{title}}`, `{{date}}` and the like, by name in small letters. */
type Words = ReadonlyMap<string, string>

/** The names in double braces that stand in a part, in small letters. */
function namesIn(root: XmlElement): readonly string[] {
  const names = paragraphsOf(root).flatMap(paragraph =>
    [...wordsOfParagraph(paragraph).matchAll(mark)].map(([, name = '']) => name.toLowerCase()),
  )
  return [...new Set(names)]
}

function paragraphsOf(root: XmlElement): readonly XmlElement[] {
  const inside = root.children.filter(node => isElement(node)).flatMap(paragraphsOf)
  return root.name === 'w:p' ? [root, ...inside] : inside
}

/** The same part with words filled in; each takes the look of where its braces begin. Names without words stay. */
function withWords(root: XmlElement, words: Words): XmlElement {
  const [changed] = changedBelow(root, one => [one.name === 'w:p' ? filledParagraph(one, words) : one])
  return isElement(changed) ? changed : root
}

function filledParagraph(paragraph: XmlElement, words: Words): XmlElement {
  const whole = wordsOfParagraph(paragraph)
  const found = [...whole.matchAll(mark)].flatMap(match => {
    const value = words.get((match[1] ?? '').toLowerCase())
    return value === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, value }]
  })
  if (found.length === 0) return paragraph
  const texts = new Map<XmlElement, XmlElement>()
  let at = 0
  for (const text of textsOf(paragraph)) {
    const length = wordsOfParagraph(element('w:p', {}, [text])).length
    texts.set(text, filledText(text, whole, { from: at, to: at + length }, found))
    at += length
  }
  return replacedBelow(paragraph, texts)
}

interface Span {
  readonly from: number
  readonly to: number
}

/** What one piece of text shows of its paragraph once the words are in: a word stands in the piece where it begins. */
function filledText(
  text: XmlElement,
  whole: string,
  piece: Span,
  found: readonly (Span & { value: string })[],
): XmlElement {
  const letters = Array.from({ length: piece.to - piece.from }, (_, index) => {
    const at = piece.from + index
    const within = found.find(({ from, to }) => from <= at && at < to)
    if (within === undefined) return whole.charAt(at)
    return within.from === at ? within.value : ''
  })
  return withAttributes(withChildren(text, [escaped(letters.join(''))]), { 'xml:space': 'preserve' })
}
