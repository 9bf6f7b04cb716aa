import { Document, Packer, Paragraph } from 'docx'
import type { Findings } from '../../core/findings/findings.ts'
import { numberingOf } from '../docx/blocks.ts'
import { appendicesOf, mainOf, openingOf, particularsOf, titled } from '../docx/report.ts'
import { styles } from '../docx/styles.ts'
import { child, elementsOf, isElement } from './elements.ts'
import { openedFile, WordFile } from './word-file.ts'
import type { XmlElement } from './xml.ts'

/** The report as this program writes it, in the words of Word: what is fitted into a template. */
export interface OwnReport {
  /** Title, title block and what stands before the contents. */
  readonly front: readonly XmlElement[]
  readonly main: readonly XmlElement[]
  readonly appendices: readonly XmlElement[]
  readonly styles: XmlElement
  readonly numbering: XmlElement | undefined
}

/** What the template has room for, and says itself. */
export interface OwnRoom {
  /** Of the text and of that of the appendices, in twentieths of a point. */
  readonly width: number
  readonly appendixWidth: number
  /** Whether the template gives the title itself. */
  readonly isTitled: boolean
  /** Names, in small letters, of lines of the title block that the template gives itself. */
  readonly given: readonly string[]
}

export async function ownReport(findings: Findings, room: OwnRoom): Promise<OwnReport> {
  const titleBlock = findings.titleBlock.filter(({ name }) => !room.given.includes(name.toLowerCase()))
  const document = new Document({
    styles,
    numbering: numberingOf(findings),
    sections: [
      {
        children: [
          ...(room.isTitled ? [] : [titled(findings.title)]),
          ...particularsOf(titleBlock),
          ...openingOf(findings.opening, room.width),
          sectionEnd(),
        ],
      },
      { children: [...mainOf(findings, room.width), sectionEnd()] },
      { children: appendicesOf(findings, room.appendixWidth) },
    ],
  })
  return partsOf(openedFile(new Uint8Array(await Packer.toArrayBuffer(document))))
}

/** `docx` ends a section in its last paragraph: with one of its own, no paragraph of the report is taken for the end. */
function sectionEnd(): Paragraph {
  return new Paragraph({})
}

function partsOf(file: ReturnType<typeof openedFile>): OwnReport {
  const root = file instanceof WordFile ? file.xml('word/document.xml') : undefined
  const ownStyles = file instanceof WordFile ? file.xml('word/styles.xml') : undefined
  if (!(file instanceof WordFile) || root === undefined || ownStyles === undefined)
    throw new Error('the writer of Word files wrote none')
  const [front = [], main = [], appendices = []] = betweenSections(elementsOf(child(root, 'w:body')))
  return { front, main, appendices, styles: ownStyles, numbering: file.xml('word/numbering.xml') }
}

/** The blocks of each section, without the paragraphs and properties that end it. */
function betweenSections(blocks: readonly XmlElement[]): readonly (readonly XmlElement[])[] {
  const sections: XmlElement[][] = [[]]
  for (const block of blocks) {
    if (isElement(child(child(block, 'w:pPr'), 'w:sectPr'))) sections.push([])
    else if (block.name !== 'w:sectPr') sections.at(-1)?.push(block)
  }
  return sections
}
