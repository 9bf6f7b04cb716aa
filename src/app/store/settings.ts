/** Where cookies are forbidden, and in a frame that is shut off, merely naming these throws. */
export function allowed<Keep>(keep: () => Keep): Keep | undefined {
  try {
    return keep()
  } catch {
    return undefined
  }
}

/** What the browser keeps under a name beside the sessions; `undefined` or `null` where that is nothing, or cannot be read. */
export function setting(name: string): unknown {
  return allowed(() => JSON.parse(localStorage.getItem(name) ?? 'null') as unknown)
}

/** False where it could not be kept. */
export function keepSetting(name: string, value: unknown): boolean {
  const keep = () => {
    localStorage.setItem(name, JSON.stringify(value))
    return true
  }
  return allowed(keep) ?? false
}

export function forgetSetting(name: string): void {
  allowed(() => localStorage.removeItem(name))
}

/** Under this name the browser keeps the scenarios that it hides. */
export const hiddenName = 'desktop-audit hidden'

/** The scenarios that this device leaves out of its list, so that no one reads ahead of the session. */
export function hiddenScenarios(): readonly string[] {
  const kept = setting(hiddenName)
  return Array.isArray(kept) ? kept.map(String) : []
}

/** Leaves a scenario out of the list, or takes it in again; false where the browser keeps nothing. */
export function hideScenario(id: string, isHidden: boolean): boolean {
  const others = hiddenScenarios().filter(other => other !== id)
  return keepSetting(hiddenName, isHidden ? [...others, id] : others)
}

/** Under this name the browser keeps that an author wants a plain text box. */
export const plainTextName = 'desktop-audit plain text'
