import { strToU8, zipSync } from 'fflate'

export interface WorkbookParts {
  /** Entries of the table of strings. */
  readonly shared?: string
  readonly styles?: string
  readonly moreSheets?: string
  /** Attributes of the properties of the workbook. */
  readonly properties?: string
  /** Before the root of the sheet. */
  readonly prolog?: string
}

/** A workbook as Excel saves one, with one sheet of these rows. */
export function workbook(rows: string, parts: WorkbookParts = {}): Uint8Array {
  const { shared = '', styles = '', moreSheets = '', properties = '', prolog = '' } = parts
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const files = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="x"><workbookPr ${properties}/><sheets>${moreSheets}<sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `${prolog}<worksheet ${main}><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(declaration + text)])))
}
