import type { MissingStyle } from './taken-over.ts'

/**
 * A sentence or none on the styles that a template lacks. Word's own are named, as a clerk can give them to the file;
 * those that only such a report has are counted.
 */
export function sayMissing(missing: readonly MissingStyle[]): readonly string[] {
  if (missing.length === 0) return []
  const own = missing.filter(({ isWordsOwn }) => isWordsOwn)
  const others = missing.length - own.length
  const more = others === 0 ? '' : counted(others, own.length > 0)
  if (own.length === 0) return [`${more} of the report’s own ${others === 1 ? 'was' : 'were'} put in.`]
  const names = own.map(nameOf).join(', ')
  const put = others === 0 ? '.' : `, and ${more} that only such a report has.`
  return [`The template has no style for: ${names}. The report’s own were put in${put}`]
}

function counted(styles: number, isMore: boolean): string {
  return `${styles}${isMore ? ' more' : ''} ${styles === 1 ? 'style' : 'styles'}`
}

function nameOf({ name, added }: MissingStyle): string {
  return name === added ? name : `${name} (in the file: “${added}”)`
}
