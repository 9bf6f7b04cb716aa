import { escaped } from '../xml-text.ts'

interface Described {
  readonly title: string
  readonly language: string
  /** As `2026-11-24`; a paper without a day says none. */
  readonly dated?: string
}

/** Title and language for assistive technology, and the document's own day instead of the clock's. */
export function coreProperties({ title, dated, language }: Described): {
  readonly path: string
  readonly data: string
} {
  const day =
    dated === undefined
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${escaped(dated)}T00:00:00Z</dcterms:created>`
  const data =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Desktop Audit</dc:creator><dc:language>${language}</dc:language>` +
    `${day}${day.replaceAll('created', 'modified')}</cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}
