/** Whether each word that is looked for stands somewhere in the texts, be it inside another word. */
export function matches(query: string, texts: readonly string[]): boolean {
  const text = plain(texts.join(' '))
  return plain(query)
    .split(/\s+/u)
    .every(word => text.includes(word))
}

/** Accents, capitals and the kind of an apostrophe do not matter. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim()
}
