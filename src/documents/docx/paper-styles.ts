import { BorderStyle, type IStylesOptions } from 'docx'
import { styles } from './styles.ts'

const grey = '505A5F'

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
        border: { left: { style: BorderStyle.SINGLE, size: 6, space: 10, color: grey } },
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
      run: { color: grey },
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
      run: { color: grey },
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
        border: { bottom: { style: BorderStyle.DASHED, size: 8, space: 16, color: grey } },
      },
    },
  ],
}
