import {
  BorderStyle,
  type IBordersOptions,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  ShadingType,
} from 'docx'
import type { Paper } from '../../core/papers/paper.ts'

const black = '0B0C0C'
const grey = '48555D'
const teal = '0B6A66'

/** How large things are, as Word counts: letters in half points, spaces and lines in twentieths of a point. */
interface Measures {
  readonly size: number
  readonly after: number
  readonly line: number
  readonly title: number
  readonly belowTitle: number
  readonly headings: readonly [number, number, number]
  readonly aboveHeading: number
  readonly table: number
  readonly inCell: number
  /** Above the title of a section. */
  readonly rule?: { readonly border: IBordersOptions }
}

const ofReports: Measures = {
  size: 20,
  after: 80,
  line: 264,
  title: 36,
  belowTitle: 40,
  headings: [24, 22, 20],
  aboveHeading: 170,
  table: 18,
  inCell: 20,
  rule: { border: { top: { style: BorderStyle.SINGLE, size: 12, space: 3, color: teal } } },
}

/** Papers are read at a table, by the person who sits there. */
const ofPapers: Measures = {
  size: 24,
  after: 160,
  line: 240,
  title: 44,
  belowTitle: 240,
  headings: [34, 28, 24],
  aboveHeading: 420,
  table: 24,
  inCell: 60,
}

/** A guide lies beside a laptop: as much as can be on a page. */
const ofGuides: Measures = {
  ...ofPapers,
  size: 20,
  after: 80,
  title: 36,
  belowTitle: 120,
  headings: [28, 22, 20],
  aboveHeading: 260,
  table: 18,
  inCell: 0,
}

const ofOnePage: Measures = { ...ofGuides, size: 23, after: 70, headings: [30, 25, 23], aboveHeading: 230 }

/** Several people read a card at once. */
const ofCards: Measures = { ...ofPapers, size: 36, after: 240, headings: [52, 40, 36], table: 36 }

/** What we give a style to, beside what only papers have. */
export type OwnStyle =
  | 'Title'
  | 'Heading1'
  | 'Caption'
  | keyof ReturnType<typeof shared>
  | keyof typeof onlyInReports
  | keyof typeof ofCharacters

/** How far the words of a numbered paragraph stand from its number, in twentieths of a point. */
export const numberWidth = 600

const isBold = { bold: true } as const
const keptWithNext = { keepNext: true, keepLines: true } as const

function defaults(measures: Measures): NonNullable<IStylesOptions['default']> {
  const { size, after, line, headings, aboveHeading, rule } = measures
  const heading = (outlineLevel: 0 | 1 | 2, room: number, border?: Measures['rule']) => ({
    run: { font: 'Arial', size: headings[outlineLevel], bold: true, color: black },
    paragraph: {
      spacing: { before: Math.round(aboveHeading * room), after: 80, line: 240 },
      // The level makes it a heading to navigation panes and to tagged PDF, beside its name.
      outlineLevel,
      ...keptWithNext,
      ...border,
    },
  })
  return {
    document: {
      run: { font: 'Arial', size, language: { value: 'en-GB' } },
      paragraph: { spacing: { after, line } },
    },
    title: {
      run: { font: 'Arial', size: measures.title, bold: true, color: black },
      paragraph: { spacing: { after: measures.belowTitle, line: 240 }, keepNext: true },
    },
    heading1: heading(0, 1, rule),
    heading2: heading(1, 0.8),
    heading3: heading(2, 0.6),
    caption: {
      run: { font: 'Arial', size: Math.min(size, measures.table + 1), color: black, italics: false },
      paragraph: { spacing: { before: after, after: 60, line: 240 }, ...keptWithNext },
    },
    hyperlink: { run: { color: '1D5C9C', underline: {} } },
  }
}

/** By id. Where nothing else is said, the name of a style is its id in words, and a paragraph is based on Normal. */
type Styles<Options> = Readonly<Record<string, Omit<Options, 'id'>>>

function named(id: string): { readonly id: string; readonly name: string } {
  return { id, name: id.replaceAll(/\B[A-Z]/g, ' $&') }
}

function stylesOf(measures: Measures, only: Styles<IParagraphStyleOptions>): IStylesOptions {
  const ofParagraphs: Styles<IParagraphStyleOptions> = { ...shared(measures), ...only }
  return {
    default: defaults(measures),
    paragraphStyles: Object.entries(ofParagraphs).map(([id, style]) => ({ ...named(id), basedOn: 'Normal', ...style })),
    characterStyles: Object.entries(ofCharacters).map(([id, style]) => ({ ...named(id), ...style })),
  }
}

/** What blocks are set in, in reports and in papers. */
function shared({ size, after, table, inCell }: Measures) {
  const bar = { left: { style: BorderStyle.SINGLE, size: 36, space: 10, color: grey } }
  const cell = { basedOn: 'TableText' } as const
  const small = { run: { size: 17 } } as const
  return {
    BodyText: { paragraph: { spacing: { after } } },
    Notice: { paragraph: { indent: { left: 240 }, spacing: { before: after, after }, border: bar, keepLines: true } },
    // Words below a table would touch it.
    AfterTable: { paragraph: { spacing: { before: 160, after } } },
    Bulleted: { name: 'List Bullet', paragraph: { spacing: { after: Math.round(after / 2) } } },
    TableText: { run: { size: table }, paragraph: { spacing: { after: inCell, line: 240 } } },
    TableRowName: { ...cell, run: isBold },
    TableHeading: { ...cell, run: isBold, paragraph: { keepNext: true } },
    SmallTableText: { ...cell, ...small },
    SmallTableRowName: { basedOn: 'TableRowName', ...small },
    SmallTableHeading: { basedOn: 'TableHeading', ...small },
    HeaderAndFooter: {
      name: 'header',
      run: { size: Math.min(size, 18) },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  } satisfies Styles<IParagraphStyleOptions>
}

const ofCharacters = {
  StrongWords: { run: isBold },
  ToFillIn: { run: { shading: { fill: 'FFF2CC', type: ShadingType.CLEAR, color: 'auto' } } },
  ParagraphNumber: { run: { color: grey } },
  // A line below each would make a page of citations hard to read.
  Pointer: { run: { color: grey } },
  DraftMark: { run: { bold: true, color: '9C2F1C' } },
} satisfies Styles<ICharacterStyleOptions>

const hanging = { indent: { left: numberWidth, hanging: numberWidth } }
const panel = {
  border: { left: { style: BorderStyle.SINGLE, size: 36, space: 10, color: teal } },
  shading: { fill: 'EFF4F4', type: ShadingType.CLEAR, color: 'auto' },
}

const onlyInReports = {
  Subtitle: { run: { color: grey }, paragraph: { spacing: { after: 120 } } },
  NumberedText: { basedOn: 'BodyText', paragraph: hanging },
  TextUnderNumber: { basedOn: 'BodyText', paragraph: { indent: { left: numberWidth } } },
  Asked: { paragraph: { indent: { left: 240 }, spacing: { after: 0 }, keepLines: true, ...panel } },
  AskedTitle: {
    basedOn: 'Asked',
    run: { size: 24, bold: true },
    paragraph: { spacing: { before: 160, after: 0 }, outlineLevel: 0, keepNext: true },
  },
  Figure: { paragraph: { spacing: { before: 0, after: 120, line: 240 } } },
  MembersWords: {
    name: 'Quote',
    paragraph: { indent: { left: numberWidth, right: numberWidth }, spacing: { after: 120 } },
  },
  Saying: { run: isBold, paragraph: { spacing: { after: 60 }, keepNext: true } },
} satisfies Styles<IParagraphStyleOptions>

/** The house style of committee reports: Arial, left aligned, real styles for everything. */
export const reportStyles = stylesOf(ofReports, onlyInReports)

const toWriteIn = { color: grey } as const
const atSide = { left: { style: BorderStyle.SINGLE, size: 6, space: 10, color: grey } }

const onlyInPapers = (besideName: number, belowName = 80) => ({
  ContentsHeading: {
    run: { size: 28, bold: true },
    paragraph: { spacing: { before: 320, after: 120 }, ...keptWithNext },
  },
  TitleBlock: { paragraph: { spacing: { after: belowName }, indent: { left: besideName, hanging: besideName } } },
  TitleBlockEnd: { basedOn: 'TitleBlock', paragraph: { spacing: { after: 200 } } },
  ReadAloud: { run: { font: 'Georgia' }, paragraph: { indent: { left: 240 }, border: atSide } },
  WritingLabel: { run: isBold, paragraph: { spacing: { before: 240, after: 0 }, keepNext: true } },
  WritingLine: { run: toWriteIn, paragraph: { spacing: { before: 200, after: 0 } } },
  Drawing: { paragraph: { spacing: { before: 120, after: 240, line: 240 } } },
})

/** The styles of blocks, larger than in reports, with those of what only papers have. */
export const paperStyles: Readonly<Record<Paper['textSize'], IStylesOptions>> = {
  small: stylesOf(ofGuides, onlyInPapers(2000)),
  close: stylesOf(ofOnePage, onlyInPapers(2600)),
  usual: stylesOf(ofPapers, onlyInPapers(2600)),
  large: stylesOf(ofCards, onlyInPapers(800, 260)),
}
