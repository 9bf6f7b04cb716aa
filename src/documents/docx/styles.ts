import { BorderStyle, type IStylesOptions } from 'docx'

const black = '0B0C0C'
const grey = '505A5F'

/** In half points and in twentieths of a point, as Word counts. */
const size = 24
const after = 160
const small = { size: 17 }

const heading = (of: number, before: number) => ({
  run: { font: 'Arial', size: of, bold: true, color: black },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
})

/** What makes a heading one to navigation panes and to tagged PDF, beside its name. */
const outlined = (outlineLevel: number, style: ReturnType<typeof heading>) => ({
  ...style,
  paragraph: { ...style.paragraph, outlineLevel },
})

/** The house style of committee reports: Arial 12, left aligned, single spacing, real styles for everything. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size, language: { value: 'en-GB' } },
      paragraph: { spacing: { after, line: 240 } },
    },
    title: {
      run: { font: 'Arial', size: 44, bold: true, color: black },
      paragraph: { spacing: { after: 240 } },
    },
    heading1: outlined(0, heading(34, 420)),
    heading2: outlined(1, heading(28, 320)),
    heading3: outlined(2, heading(24, 240)),
    caption: {
      run: { size, bold: true, color: black },
      paragraph: { spacing: { before: 160, after: 100 }, keepNext: true },
    },
    hyperlink: { run: { color: '1D5C9C', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'ContentsHeading',
      name: 'Contents Heading',
      basedOn: 'Normal',
      next: 'Normal',
      ...heading(28, 320),
    },
    {
      id: 'TitleBlock',
      name: 'Title Block',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 80 }, indent: { left: 2600, hanging: 2600 } },
    },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 240 },
        spacing: { before: 160, after: 200 },
        border: { left: { style: BorderStyle.SINGLE, size: 36, space: 10, color: grey } },
        keepLines: true,
      },
    },
    {
      id: 'AfterTable',
      name: 'After Table',
      basedOn: 'Normal',
      // Words below a table would touch it.
      paragraph: { spacing: { before: 160, after } },
    },
    { id: 'Bulleted', name: 'Bulleted', basedOn: 'Normal', paragraph: { spacing: { after: 100 } } },
    {
      id: 'Recommendation',
      name: 'Recommendation',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, keepLines: true },
    },
    {
      id: 'Particular',
      name: 'Particular',
      basedOn: 'Normal',
      paragraph: { indent: { left: 567 }, spacing: { after: 40 }, keepLines: true },
    },
    {
      id: 'MembersWords',
      name: "Members' Words",
      basedOn: 'Normal',
      paragraph: { indent: { left: 567, right: 567 }, spacing: { after: 200 } },
    },
    {
      id: 'Saying',
      name: 'Saying',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { after: 60 }, keepNext: true },
    },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    { id: 'TableRowName', name: 'Table Row Name', basedOn: 'TableText', run: { bold: true } },
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    { id: 'SmallTableText', name: 'Small Table Text', basedOn: 'TableText', run: small },
    { id: 'SmallTableRowName', name: 'Small Table Row Name', basedOn: 'TableRowName', run: small },
    { id: 'SmallTableHeading', name: 'Small Table Heading', basedOn: 'TableHeading', run: small },
    {
      id: 'HeaderAndFooter',
      name: 'Header and Footer',
      basedOn: 'Normal',
      run: { size: 20, color: grey },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  characterStyles: [
    { id: 'StrongWords', name: 'Strong Words', run: { bold: true } },
    {
      id: 'ToFillIn',
      name: 'To Fill In',
      run: { italics: true, shading: { fill: 'FFF2CC' } },
    },
  ],
}

const paperGrey = '505A5F'

/** The styles of reports, with those of what only papers have. */
export const paperStyles: IStylesOptions = {
  ...styles,
  paragraphStyles: [
    ...(styles.paragraphStyles ?? []),
    {
      id: 'ReadAloud',
      name: 'Read Aloud',
      basedOn: 'Normal',
      run: { font: 'Georgia' },
      paragraph: {
        indent: { left: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 6, space: 10, color: paperGrey } },
      },
    },
    {
      id: 'TitleBlockEnd',
      name: 'Title Block End',
      basedOn: 'TitleBlock',
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'WritingLabel',
      name: 'Writing Label',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 240, after: 0 }, keepNext: true },
    },
    {
      id: 'WritingLine',
      name: 'Writing Line',
      basedOn: 'Normal',
      run: { color: paperGrey },
      paragraph: { spacing: { before: 200, after: 0 } },
    },
    {
      id: 'SlipText',
      name: 'Slip Text',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 80 }, keepNext: true, keepLines: true },
    },
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
      basedOn: 'Normal',
      run: { color: paperGrey },
      paragraph: { spacing: { after: 160 }, keepNext: true },
    },
    {
      id: 'SlipEnd',
      name: 'Slip End',
      basedOn: 'SlipLine',
      paragraph: {
        keepNext: false,
        spacing: { after: 240 },
        keepLines: true,
        border: { bottom: { style: BorderStyle.DASHED, size: 8, space: 16, color: paperGrey } },
      },
    },
  ],
}
