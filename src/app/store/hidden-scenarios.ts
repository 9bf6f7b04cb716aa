/** Under which name the browser keeps them. */
export const hiddenName = 'desktop-audit hidden'

/** The scenarios that this device leaves out of its list, so that nobody reads ahead of the evening. */
export function hiddenScenarios(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(hiddenName) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}
