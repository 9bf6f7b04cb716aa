/** A sentence or none on the styles of Word's own that a template lacks: a clerk can give them to the file. */
export function sayMissing(names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  return [`The template has no style for: ${names.join(', ')}. The report’s own were put in.`]
}
