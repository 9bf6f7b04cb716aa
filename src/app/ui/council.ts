/** Whose pages these are. The name stands with the colours in `public/council.css`, so that one file says all of it. */
export const council = {
  name: textOf('--council-name') || 'Your council',
  /** `Invented name = other name; …`, where an invented one fits someone local. */
  names: textOf('--council-names'),
}

function textOf(property: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(property)
  return value.replaceAll(/^\s*['"]|['"]\s*$/g, '')
}
