/**
 * By which a review names a paragraph or a list: its section, and a short digest of its words as drafted, so that an
 * edit is never laid over other words. Of several with the same words the second and later count on.
 */
export function keyOfText(section: string, words: string, before: readonly string[]): string {
  const key = `${section}:${digest(words)}`
  const same = before.filter(other => other === key || other.startsWith(`${key}.`)).length
  return same === 0 ? key : `${key}.${same + 1}`
}

/** FNV-1a, 32 bits: only the few paragraphs of one section have to differ. */
function digest(words: string): string {
  let sum = 0x811c9dc5
  for (const character of words) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (sum >>> 0).toString(36)
}
