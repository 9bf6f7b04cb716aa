import { Footer, Header, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions } from 'docx'
import { xmlText } from '../xml-text.ts'
import { strong } from './runs.ts'

/** A4, in twentieths of a point; `docx` turns it for landscape. */
const a4 = { width: 11_906, height: 16_838 }
const margin = 1_304

/** How wide the text is. */
export const textWidth = { portrait: a4.width - 2 * margin, landscape: a4.height - 2 * margin }

export type Orientation = keyof typeof textWidth

export function pageOf(orientation: Orientation, marking: string): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      page: {
        size: {
          ...a4,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, right: margin, bottom: margin, left: margin, header: 624, footer: 624 },
      },
    },
    headers: {
      default: new Header({ children: [line([strong([xmlText(marking)])])] }),
    },
    footers: { default: new Footer({ children: [line([pageXOfY()])] }) },
  }
}

function line(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ style: 'HeaderAndFooter', children })
}

function pageXOfY(): TextRun {
  return new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
}
