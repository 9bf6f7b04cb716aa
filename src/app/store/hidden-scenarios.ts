import { keepSetting, setting } from './device.ts'

/** Under which name the browser keeps them. */
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
