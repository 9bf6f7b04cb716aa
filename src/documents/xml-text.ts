/** What XML 1.0 may hold: control characters and halves of characters, which people paste in, would spoil the file. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unfit, '')
    .replace(/\p{Surrogate}/gu, '\u{FFFD}')
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** For text between tags and in attributes, in XML and HTML alike. */
export function escaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
