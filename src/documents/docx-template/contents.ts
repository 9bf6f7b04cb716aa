import { escaped } from '../xml-text.ts'
import { attributeOf, element, valued } from './elements.ts'
import type { XmlElement } from './xml.ts'

/** A heading that a table of contents lists. */
export interface Heading {
  /** 1 for `Heading 1`. */
  readonly level: number
  readonly words: string
  /** The bookmark that stands on it. */
  readonly bookmark: string
}

export interface ContentsLook {
  /** What Word is to do when a reader updates the table, e.g. `TOC \o "1-1" \h`. */
  readonly instruction: string
  /** Of the text, in twentieths of a point: where page numbers end. */
  readonly width: number
  /** The id in the file of the style of entries at a level. */
  readonly styleOf: (level: number) => string
  readonly isNumbered: boolean
  readonly language: string
}

/**
 * A table of contents that is written out, as Word would ask each reader whether to update an empty one. Page numbers
 * are fields still without a result.
 */
export function contentsOf(headings: readonly Heading[], look: ContentsLook): readonly XmlElement[] {
  return headings.map((heading, index) =>
    element('w:p', {}, [
      element('w:pPr', {}, [
        valued('w:pStyle', look.styleOf(heading.level)),
        element('w:tabs', {}, [element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': `${look.width}` })]),
      ]),
      ...(index === 0 ? beginning(look) : []),
      entry(heading, look),
      ...(index === headings.length - 1 ? [run(fieldMark('end'))] : []),
    ]),
  )
}

function beginning({ instruction, isNumbered }: ContentsLook): readonly XmlElement[] {
  const whole = isNumbered || instruction.includes('\\n') ? instruction : `${instruction} \\n`
  return [
    run(fieldMark('begin')),
    run(element('w:instrText', { 'xml:space': 'preserve' }, [escaped(` ${whole.trim()} `)])),
    run(fieldMark('separate')),
  ]
}

function entry({ words, bookmark }: Heading, { isNumbered, language }: ContentsLook): XmlElement {
  const number = element('w:fldSimple', { 'w:instr': ` PAGEREF ${bookmark} \\h ` })
  return element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, [
    run(
      element('w:rPr', {}, [valued('w:lang', language)]),
      element('w:t', { 'xml:space': 'preserve' }, [escaped(words)]),
    ),
    ...(isNumbered ? [run(element('w:tab')), number] : []),
  ])
}

function run(...children: readonly XmlElement[]): XmlElement {
  return element('w:r', {}, children)
}

function fieldMark(type: 'begin' | 'separate' | 'end'): XmlElement {
  return element('w:fldChar', { 'w:fldCharType': type })
}

/** The bookmark that an entry's page number is that of; `undefined` for any other element. */
export function bookmarkOfPageNumber(of: XmlElement): string | undefined {
  if (of.name !== 'w:fldSimple') return undefined
  return /^\s*PAGEREF\s+(\S+)/.exec(attributeOf(of, 'w:instr') ?? '')?.[1]
}
