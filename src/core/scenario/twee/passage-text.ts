import { oneLine } from '../draft-words.ts'

/** A link from a passage to another. */
export interface PassageLink {
  /** What the reader presses. */
  readonly words: string
  /** The name of a passage, if there is one of that name. */
  readonly target: string
  /** Of the file, from 1. */
  readonly line: number
}

/** Code that was kept out, with its place. */
export interface PassageCode {
  readonly words: string
  readonly line: number
}

/** What a passage says: its words, where it leads, and what only a program can do. */
export interface PassageText {
  /** A paragraph each, with the words of links that are in a sentence. */
  readonly paragraphs: readonly string[]
  readonly links: readonly PassageLink[]
  readonly code: readonly PassageCode[]
  /** Comments that the reader of the story does not see. */
  readonly comments: readonly string[]
}

/**
 * Reads the text of a passage. Story formats differ in their code, so a sign that is code in none or another stays text.
 *
 * @param firstLine the number of its first line in the file
 * @param format of the story, in small letters; empty if the file does not say
 */
export function readPassageText(body: readonly string[], firstLine: number, format: string): PassageText {
  const isChapbook = format.startsWith('chapbook')
  const ruled = isChapbook ? body.findIndex(line => line.trim() === '--') : -1
  const text = body
    .map((line, index) => (index <= ruled ? '' : line))
    .join('\n')
    .replaceAll(unwritten, '')
  const reader = new PassageReader(text, firstLine, { isHarlowe: /^(?:harlowe|$)/.test(format), isChapbook })
  const read = reader.read()
  const vars = body
    .slice(0, Math.max(ruled, 0))
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ words: oneLine(line), line: firstLine + index }]))
  return {
    ...read,
    paragraphs: paragraphsIn(read.text, isChapbook || format.startsWith('snowman')),
    code: [...vars, ...read.code],
  }
}

/** Every control sign but the ends of lines and tabs: two of them mark links below. */
const unwritten = /(?![\n\t])\p{Cc}/gu
const linkStarts = '\u0001'
const linkEnds = '\u0002'

/** Tags that only change how words look. Any other one does something, or shows something that is not text. */
const plainTag =
  /^<\/?(?:a|abbr|b|big|blockquote|center|cite|code|dd|div|dl|dt|em|h[1-6]|hr|i|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]*)?\/?>$/i

/** What each kind of code and comment begins and ends with. */
const spans = [
  { starts: '<!--', ends: '-->', isCode: false },
  { starts: '/*', ends: '*/', isCode: false },
  { starts: '/%', ends: '%/', isCode: false },
  { starts: '<<', ends: '>>', isCode: true },
  { starts: '<%', ends: '%>', isCode: true },
] as const

const link = /\[\[((?:(?!\[\[|\]\]|\]\[)[^\n])+)(?:\]\[([^\n\]]*))?\]\]/y
const links = new RegExp(link.source, 'g')
const blockOfCode = /<(script|style)\b[^<>]*>/iy
const tag = /<\/?[a-z][^<>]{0,500}>/iy
const macro = /\([a-z][\w-]{0,40}:/iy
const variable = /\$[a-z_]\w*(?:\.[a-z_]\w*)*/iy

interface Look {
  readonly isHarlowe: boolean
  readonly isChapbook: boolean
}

/** Goes through a passage once, sign by sign: a pattern would go over a hostile one again and again. */
class PassageReader {
  readonly #text: string
  readonly #firstLine: number
  readonly #look: Look
  readonly #links: PassageLink[] = []
  readonly #code: PassageCode[] = []
  readonly #comments: string[] = []
  /** Where each bracket ends. */
  readonly #ends: ReadonlyMap<number, number>
  /** The ends of hooks, whose brackets are no part of the text. */
  readonly #hookEnds = new Set<number>()
  readonly #lastEnds = new Map<string, number>()
  #written = ''
  #at = 0
  #line = 0
  #counted = 0

  constructor(text: string, firstLine: number, look: Look) {
    this.#text = text
    this.#firstLine = firstLine
    this.#look = look
    this.#ends = bracketEnds(text)
  }

  read(): Pick<PassageText, 'links' | 'code' | 'comments'> & { readonly text: string } {
    while (this.#at < this.#text.length) {
      const isRead = this.#link() || this.#span() || this.#tag() || this.#macro() || this.#insert()
      if (isRead) continue
      if (!this.#hookEnds.has(this.#at)) this.#written += this.#text[this.#at]
      this.#at++
    }
    return { text: this.#written, links: this.#links, code: this.#code, comments: this.#comments }
  }

  #link(): boolean {
    const found = this.#match(link)
    if (found === undefined) return false
    const [all, inside = '', setter = ''] = found
    const read = linkIn(inside, this.#lineAt(this.#at))
    if (read === undefined) return false
    this.#links.push(read)
    this.#written += `${linkStarts}${read.words}${linkEnds}`
    if (setter.trim() !== '') this.#keepCode(setter)
    this.#at += all.length
    return true
  }

  #span(): boolean {
    const opened = this.#match(blockOfCode)
    if (opened !== undefined) return this.#upTo(`</${opened[1] ?? ''}>`, true)
    const span = spans.find(({ starts }) => this.#text.startsWith(starts, this.#at))
    return span !== undefined && this.#upTo(span.ends, span.isCode)
  }

  #upTo(ends: string, isCode: boolean): boolean {
    // Without its end it is text. Asked once for all, as each search would go to the end of the passage.
    const last = this.#lastEnds.get(ends) ?? this.#text.lastIndexOf(ends)
    this.#lastEnds.set(ends, last)
    if (last < this.#at + 2) return false
    const end = this.#text.indexOf(ends, this.#at + 2)
    const words = this.#text.slice(this.#at, end + ends.length)
    if (isCode) this.#codeWithLinks(words)
    else this.#comments.push(oneLine(words.slice(2, -ends.length).replace(/^--/, '')))
    this.#at += words.length
    return true
  }

  #tag(): boolean {
    const [words] = this.#match(tag) ?? []
    if (words === undefined) return false
    if (/^<br\b/i.test(words)) this.#written += '\n'
    else if (!plainTag.test(words) || /\sdata-passage/i.test(words)) this.#keepCode(words)
    this.#at += words.length
    return true
  }

  /** Of Harlowe, with the bracket of the text that it changes. */
  #macro(): boolean {
    if (!this.#look.isHarlowe || this.#match(macro) === undefined) return false
    const end = this.#ends.get(this.#at)
    if (end === undefined) return false
    this.#codeWithLinks(this.#text.slice(this.#at, end + 1))
    this.#at = end + 1
    const hook = this.#ends.get(this.#at)
    if (hook === undefined || this.#text[this.#at] !== '[' || this.#text[this.#at + 1] === '[') return true
    this.#hookEnds.add(hook)
    this.#at++
    return true
  }

  /** What a program writes into a sentence: a variable, and in Chapbook anything in braces or alone in brackets. */
  #insert(): boolean {
    const end = this.#ends.get(this.#at)
    const sign = this.#text[this.#at]
    const isAlone = sign === '[' && /(?:^|\n)[ \t]*$/.test(this.#text.slice(Math.max(0, this.#at - 20), this.#at))
    const isInserted = this.#look.isChapbook && end !== undefined && (sign === '{' || isAlone)
    const words = isInserted ? this.#text.slice(this.#at, end + 1) : this.#match(variable)?.[0]
    if (words === undefined || words.startsWith('[[')) return false
    this.#keepCode(words)
    if (sign !== '[') this.#written += '…'
    this.#at += words.length
    return true
  }

  /** Code around a link still leads there: the link is text. */
  #codeWithLinks(words: string): void {
    const line = this.#lineAt(this.#at)
    const inside = [...words.matchAll(links)]
    for (const [, names = ''] of inside) {
      const read = linkIn(names, line)
      if (read !== undefined) this.#links.push(read)
    }
    // What ends another piece of code says nothing by itself.
    if (!/^<<\/\w+>>$/.test(words)) this.#keepCode(words)
  }

  #keepCode(words: string): void {
    this.#code.push({ words: oneLine(words.replace(/^<[<%]\s*|\s*[>%]>$/g, '')), line: this.#lineAt(this.#at) })
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#text) ?? undefined
  }

  /** Only ever asked further on. */
  #lineAt(at: number): number {
    for (; this.#counted < at; this.#counted++) if (this.#text[this.#counted] === '\n') this.#line++
    return this.#firstLine + this.#line
  }
}

/** `[[words->target]]`, `[[target<-words]]`, `[[words|target]]` or `[[target]]`. */
function linkIn(inside: string, line: number): PassageLink | undefined {
  const [words = '', target = ''] = halvesOf(inside).map(oneLine)
  return target === '' ? undefined : { words: words === '' ? target : words, target, line }
}

function halvesOf(inside: string): readonly [words: string, target: string] {
  const right = inside.lastIndexOf('->')
  if (right >= 0) return [inside.slice(0, right), inside.slice(right + 2)]
  const left = inside.indexOf('<-')
  if (left >= 0) return [inside.slice(left + 2), inside.slice(0, left)]
  const bar = inside.lastIndexOf('|')
  return bar < 0 ? [inside, inside] : [inside.slice(0, bar), inside.slice(bar + 1)]
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Where each bracket that is closed ends, by where it begins. */
function bracketEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: Record<string, number[]> = { '(': [], '[': [], '{': [] }
  for (const [at, sign] of text.split('').entries()) {
    open[sign]?.push(at)
    const start = open[closing[sign] ?? '']?.pop()
    if (start !== undefined) ends.set(start, at)
  }
  return ends
}

/** Where a format reads Markdown, an empty line ends a paragraph; in others, each line does. */
function paragraphsIn(text: string, isMarkdown: boolean): readonly string[] {
  const lines = text
    .split('\n')
    .map(line => (isOnlyLinks(line) ? '' : line))
    .map(line => plain(line.replaceAll(linkStarts, '').replaceAll(linkEnds, '')))
  const parts = isMarkdown ? lines.join('\n').split(/\n{2,}/) : lines
  return parts.map(oneLine).filter(words => /[\p{L}\p{N}]/u.test(words))
}

/** Links below a text are its choices; links in a sentence are words of it, too. */
function isOnlyLinks(line: string): boolean {
  const outside = line.split(linkStarts).map((part, index) => (index === 0 ? part : part.split(linkEnds)[1]))
  return outside.length > 1 && !/[\p{L}\p{N}]/u.test(outside.join(''))
}

/** Without the signs by which story formats make words bold, italic and so on, and headings. */
function plain(line: string): string {
  return line
    .replace(/^[ \t]*!{1,6}(?=\s*[\p{L}\p{N}])/u, '')
    .replaceAll(/(''|(?<!:)\/\/|__|==|~~)(?=\S)([^\n]{0,300}?\S)\1/g, '$2')
}
