const name = 'desktop-audit hidden'

/** The scenarios that this device leaves out of its list, so that nobody reads ahead of the evening. */
export function hiddenScenarios(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}

/** False where the browser keeps nothing. */
export function hideScenario(id: string, isHidden: boolean): boolean {
  const others = hiddenScenarios().filter(other => other !== id)
  try {
    localStorage.setItem(name, JSON.stringify(isHidden ? [...others, id] : others))
    return true
  } catch {
    return false
  }
}
