import { escaped } from '../xml-text.ts'

interface Described {
  readonly title: string
  readonly language: string
}

/**
 * Title and language for assistive technology. No days: the clock's would differ from copy to copy, and the report's
 * own is that of a meeting, not of when the file was made. OPC (ISO 29500-2) leaves both out where nobody gives them.
 */
export function coreProperties({ title, language }: Described): {
  readonly path: string
  readonly data: string
} {
  const data =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Desktop Audit</dc:creator><dc:language>${language}</dc:language>` +
    '</cp:coreProperties>'
  return { path: 'docProps/core.xml', data }
}
