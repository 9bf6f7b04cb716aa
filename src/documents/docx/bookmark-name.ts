/** A name that Word accepts: it begins with a letter and has no hyphen. */
export function bookmarkName(id: string): string {
  return `da_${id.replaceAll('-', '_')}`
}
