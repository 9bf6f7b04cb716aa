import { BorderStyle, type IBorderOptions, type IParagraphStyleOptions, type IStylesOptions, ShadingType } from 'docx'

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
  readonly small: number
  readonly inCell: number
  /** Above the title of a section. */
  readonly rule?: { readonly top: IBorderOptions }
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
  small: 17,
  inCell: 20,
  rule: { top: { style: BorderStyle.SINGLE, size: 12, space: 3, color: teal } },
}

/** Papers are read at a table, by whoever sits there. */
const ofPapers: Measures = {
  size: 24,
  after: 160,
  line: 240,
  title: 44,
  belowTitle: 240,
  headings: [34, 28, 24],
  aboveHeading: 420,
  table: 24,
  small: 17,
  inCell: 60,
}

/** What we give a style to, beside what only papers have. */
export type OwnStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'BodyText'
  | 'NumberedText'
  | 'TextUnderNumber'
  | 'Asked'
  | 'AskedTitle'
  | 'Notice'
  | 'AfterTable'
  | 'Bulleted'
  | 'Figure'
  | 'Caption'
  | 'Saying'
  | 'MembersWords'
  | `${'' | 'Small'}Table${'Text' | 'RowName' | 'Heading'}`
  | 'HeaderAndFooter'
  | 'StrongWords'
  | 'ToFillIn'
  | 'ParagraphNumber'
  | 'DraftMark'
  | 'Pointer'

/** How far the words of a numbered paragraph stand from its number, in twentieths of a point. */
export const numberWidth = 600

const isBold = { bold: true } as const
const keptWithNext = { keepNext: true, keepLines: true } as const

function defaults({
  size,
  after,
  line,
  title,
  belowTitle,
  headings,
  aboveHeading,
  table,
  rule,
}: Measures): NonNullable<IStylesOptions['default']> {
  const heading = (outlineLevel: number, of: number, before: number) => ({
    run: { font: 'Arial', size: of, bold: true, color: black },
    // The level makes it a heading to navigation panes and to tagged PDF, beside its name.
    paragraph: { spacing: { before, after: 80, line: 240 }, outlineLevel, ...keptWithNext },
  })
  const [first, second, third] = headings
  const top = heading(0, first, aboveHeading)
  return {
    document: {
      run: { font: 'Arial', size, language: { value: 'en-GB' } },
      paragraph: { spacing: { after, line } },
    },
    title: {
      run: { font: 'Arial', size: title, bold: true, color: black },
      paragraph: { spacing: { after: belowTitle, line: 240 }, keepNext: true },
    },
    heading1: rule === undefined ? top : { ...top, paragraph: { ...top.paragraph, border: rule } },
    heading2: heading(1, second, Math.round(aboveHeading * 0.8)),
    heading3: heading(2, third, Math.round(aboveHeading * 0.6)),
    caption: {
      run: { font: 'Arial', size: Math.min(size, table + 1), color: black, italics: false },
      paragraph: { spacing: { before: after, after: 60, line: 240 }, ...keptWithNext },
    },
    hyperlink: { run: { color: '1D5C9C', underline: {} } },
  }
}

const onNormal = { basedOn: 'Normal' } as const

/** What blocks are set in, in reports and in papers. */
function shared({ size, after, table, small, inCell }: Measures): IParagraphStyleOptions[] {
  const bar = { left: { style: BorderStyle.SINGLE, size: 36, space: 10, color: grey } }
  const cell = { basedOn: 'TableText' } as const
  return [
    { id: 'BodyText', name: 'Body Text', ...onNormal, paragraph: { spacing: { after } } },
    {
      id: 'Notice',
      name: 'Notice',
      ...onNormal,
      paragraph: { indent: { left: 240 }, spacing: { before: after, after }, border: bar, keepLines: true },
    },
    // Words below a table would touch it.
    { id: 'AfterTable', name: 'After Table', ...onNormal, paragraph: { spacing: { before: 160, after } } },
    { id: 'Bulleted', name: 'List Bullet', ...onNormal, paragraph: { spacing: { after: Math.round(after / 2) } } },
    {
      id: 'TableText',
      name: 'Table Text',
      ...onNormal,
      run: { size: table },
      paragraph: { spacing: { after: inCell, line: 240 } },
    },
    { id: 'TableRowName', name: 'Table Row Name', ...cell, run: isBold },
    { id: 'TableHeading', name: 'Table Heading', ...cell, run: isBold, paragraph: { keepNext: true } },
    { id: 'SmallTableText', name: 'Small Table Text', ...cell, run: { size: small } },
    { id: 'SmallTableRowName', name: 'Small Table Row Name', basedOn: 'TableRowName', run: { size: small } },
    { id: 'SmallTableHeading', name: 'Small Table Heading', basedOn: 'TableHeading', run: { size: small } },
    {
      id: 'HeaderAndFooter',
      name: 'header',
      ...onNormal,
      run: { size: Math.min(size, 18) },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ]
}

const characterStyles = [
  { id: 'StrongWords', name: 'Strong Words', run: isBold },
  { id: 'ToFillIn', name: 'To Fill In', run: { shading: { fill: 'FFF2CC', type: ShadingType.CLEAR, color: 'auto' } } },
  { id: 'ParagraphNumber', name: 'Paragraph Number', run: { color: grey } },
  // A line below each would make a page of citations hard to read.
  { id: 'Pointer', name: 'Pointer', run: { color: grey } },
  { id: 'DraftMark', name: 'Draft Mark', run: { bold: true, color: '9C2F1C' } },
]

const hanging = { indent: { left: numberWidth, hanging: numberWidth } }
const panel = {
  border: { left: { style: BorderStyle.SINGLE, size: 36, space: 10, color: teal } },
  shading: { fill: 'EFF4F4', type: ShadingType.CLEAR, color: 'auto' },
}

const onlyInReports: readonly IParagraphStyleOptions[] = [
  { id: 'Subtitle', name: 'Subtitle', ...onNormal, run: { color: grey }, paragraph: { spacing: { after: 120 } } },
  { id: 'NumberedText', name: 'Numbered Text', basedOn: 'BodyText', paragraph: hanging },
  {
    id: 'TextUnderNumber',
    name: 'Text Under Number',
    basedOn: 'BodyText',
    paragraph: { indent: { left: numberWidth } },
  },
  {
    id: 'Asked',
    name: 'Asked',
    ...onNormal,
    paragraph: { indent: { left: 240 }, spacing: { after: 0 }, keepLines: true, ...panel },
  },
  {
    id: 'AskedTitle',
    name: 'Asked Title',
    basedOn: 'Asked',
    run: { size: 24, bold: true },
    paragraph: { spacing: { before: 160, after: 0 }, outlineLevel: 0, keepNext: true },
  },
  { id: 'Figure', name: 'Figure', ...onNormal, paragraph: { spacing: { before: 0, after: 120, line: 240 } } },
  {
    id: 'MembersWords',
    name: 'Quote',
    ...onNormal,
    paragraph: { indent: { left: numberWidth, right: numberWidth }, spacing: { after: 120 } },
  },
  { id: 'Saying', name: 'Saying', ...onNormal, run: isBold, paragraph: { spacing: { after: 60 }, keepNext: true } },
]

/** The house style of committee reports: Arial, left aligned, real styles for everything. */
export const reportStyles: IStylesOptions = {
  default: defaults(ofReports),
  paragraphStyles: [...shared(ofReports), ...onlyInReports],
  characterStyles,
}

const toWriteIn = { color: grey } as const
const dashed = { bottom: { style: BorderStyle.DASHED, size: 8, space: 16, color: grey } }

const onlyInPapers: readonly IParagraphStyleOptions[] = [
  {
    id: 'ContentsHeading',
    name: 'Contents Heading',
    ...onNormal,
    run: { size: 28, bold: true },
    paragraph: { spacing: { before: 320, after: 120 }, ...keptWithNext },
  },
  {
    id: 'TitleBlock',
    name: 'Title Block',
    ...onNormal,
    paragraph: { spacing: { after: 80 }, indent: { left: 2600, hanging: 2600 } },
  },
  { id: 'TitleBlockEnd', name: 'Title Block End', basedOn: 'TitleBlock', paragraph: { spacing: { after: 200 } } },
  {
    id: 'ReadAloud',
    name: 'Read Aloud',
    ...onNormal,
    run: { font: 'Georgia' },
    paragraph: {
      indent: { left: 240 },
      border: { left: { style: BorderStyle.SINGLE, size: 6, space: 10, color: grey } },
    },
  },
  {
    id: 'WritingLabel',
    name: 'Writing Label',
    ...onNormal,
    run: isBold,
    paragraph: { spacing: { before: 240, after: 0 }, keepNext: true },
  },
  {
    id: 'WritingLine',
    name: 'Writing Line',
    ...onNormal,
    run: toWriteIn,
    paragraph: { spacing: { before: 200, after: 0 } },
  },
  { id: 'SlipText', name: 'Slip Text', ...onNormal, paragraph: { spacing: { after: 80 }, ...keptWithNext } },
  {
    id: 'SlipLetters',
    name: 'Slip Letters',
    basedOn: 'SlipText',
    run: { size: 28, bold: true },
    paragraph: { spacing: { before: 120, after: 160 } },
  },
  {
    id: 'SlipLine',
    name: 'Slip Line',
    ...onNormal,
    run: toWriteIn,
    paragraph: { spacing: { after: 160 }, keepNext: true },
  },
  {
    id: 'SlipEnd',
    name: 'Slip End',
    basedOn: 'SlipLine',
    paragraph: { keepNext: false, spacing: { after: 240 }, keepLines: true, border: dashed },
  },
]

/** The styles of blocks, larger than in reports, with those of what only papers have. */
export const paperStyles: IStylesOptions = {
  default: defaults(ofPapers),
  paragraphStyles: [...shared(ofPapers), ...onlyInPapers],
  characterStyles,
}
