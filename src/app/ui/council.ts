/** Whose pages these are. The name stands with the colours in `public/council.css`, so that one file says all of it. */
export const council = { name: textOf('--council-name') || 'Your council' }

function textOf(property: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(property)
  return value.replaceAll(/^\s*['"]|['"]\s*$/g, '')
}
