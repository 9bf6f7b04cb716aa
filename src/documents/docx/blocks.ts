import {
  AlignmentType,
  type IImageOptions,
  ImageRun,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  Paragraph,
  Tab,
  type Table,
  TextRun,
} from 'docx'
import {
  type Block,
  type Figure,
  type Paragraph as ReportParagraph,
  type Quotation,
  type Text,
  wordsOf,
} from '../../core/report/block.ts'
import { pictureSvg } from '../picture-svg.ts'
import { captionOf, isOfParagraph, leadsOn, placesOf } from '../report-words.ts'
import { xmlText } from '../xml-text.ts'
import { numberWidth } from './styles.ts'
import { table } from './table.ts'
import { bookmarked, type Look, runs, runsInBold, words } from './text.ts'

export type WordBlock = Paragraph | Table

interface Place {
  readonly look: Look
  /** Right above and right below it. */
  readonly before: Block | undefined
  readonly after: Block | undefined
}

/** @param isIndented whether lists stand below the words of numbered paragraphs */
export function wordBlocks(blocks: readonly Block[], look: Look, isIndented = false): readonly WordBlock[] {
  return blocks.flatMap((block, index) => {
    switch (block.type) {
      case 'paragraph':
        return [paragraph(block, { look, before: blocks[index - 1], after: blocks[index + 1] })]
      case 'notice':
        return [new Paragraph({ style: look.styleOf('Notice'), children: runs(block.text, look) })]
      case 'list':
        return bulleted(block.items, look, isIndented)
      case 'table':
        return table(block, look)
      case 'figure':
        return figure(block, look)
      case 'quotation':
        return quotation(block, look)
    }
  })
}

/** Letters of about three lines. LibreOffice has to be told not to break them, or leaves the heading alone. */
const mostUnbroken = 330

/** The number is text, as minutes cite it: it must not change when someone adds a paragraph. */
function paragraph(block: ReportParagraph, { look, before, after }: Place): Paragraph {
  const { number, text, isUnder = false } = block
  const keeping = {
    ...(leadsOn(after) ? { keepNext: true } : {}),
    ...(wordsOf(text).length <= mostUnbroken ? { keepLines: true } : {}),
  }
  const said = runs(text, look)
  if (number === undefined) {
    const above = before?.type === 'table' ? 'AfterTable' : 'BodyText'
    return new Paragraph({
      style: look.styleOf(isUnder ? 'TextUnderNumber' : above),
      ...keeping,
      children: bookmarked(placesOf(block), said, look),
    })
  }
  const style = look.styleOf(isOfParagraph(number) ? 'ParagraphNumber' : 'StrongWords')
  const name = new TextRun({ children: [number, new Tab()], style })
  // A template may have a style of the name without them.
  const place = { indent: { left: numberWidth, hanging: numberWidth } }
  return new Paragraph({
    style: look.styleOf('NumberedText'),
    ...keeping,
    ...(look.template === undefined ? {} : place),
    children: bookmarked(placesOf(block), [name, ...said], look),
  })
}

function bulleted(items: readonly Text[], look: Look, isIndented: boolean): readonly Paragraph[] {
  const list = { reference: bullets, level: isIndented ? 1 : 0 }
  const bullet: Partial<IParagraphOptions> = look.template?.hasBullets === true ? {} : { numbering: list }
  return items.map(
    (item, index) =>
      new Paragraph({
        style: look.styleOf('Bulleted'),
        ...bullet,
        ...(index === 0 && items.length > 1 ? { keepNext: true } : {}),
        children: runs(item, look),
      }),
  )
}

/** Pixels, of which Word has 96 to an inch, in a point. */
const perPoint = 96 / 72

interface Size {
  /** In points, as is the height. */
  readonly width: number
  readonly height: number
}

/** One dot that no one sees, for programs that cannot draw SVG: Word from 2016 on can, and LibreOffice. */
const noPicture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

function figure(block: Figure, look: Look): readonly Paragraph[] {
  const { number = '', alt, picture } = block
  const scale = Math.min(1, look.width / 20 / picture.width)
  const svg = pictureSvg(picture, 'xmlns="http://www.w3.org/2000/svg" font-family="Arial, Helvetica, sans-serif"')
  const size = { width: picture.width * scale, height: picture.height * scale }
  const drawn = svgImage(svg, size, { name: xmlText(number), description: xmlText(alt) })
  return [
    new Paragraph({ style: look.styleOf('Caption'), keepNext: true, children: runs(captionOf(block), look) }),
    new Paragraph({ style: look.styleOf('Figure'), children: [drawn] }),
  ]
}

export function svgImage(
  svg: string,
  { width, height }: Size,
  altText: NonNullable<IImageOptions['altText']>,
): ImageRun {
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: Uint8Array.from(atob(noPicture), sign => sign.charCodeAt(0)) },
    transformation: { width: Math.round(width * perPoint), height: Math.round(height * perPoint) },
    altText,
  })
}

function quotation({ about, words: said }: Quotation, look: Look): readonly Paragraph[] {
  return [
    new Paragraph({ style: look.styleOf('Saying'), keepNext: true, children: runsInBold(about, look) }),
    new Paragraph({ style: look.styleOf('MembersWords'), children: words(said) }),
  ]
}

const bullets = 'bullets'

/** Of lists at the edge of the text, and of those below the words of numbered paragraphs. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [454, numberWidth + 284].map((left, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left, hanging: 284 } } },
      })),
    },
  ],
}
