import { hiddenName, hiddenScenarios } from './hidden-scenarios.ts'

/** Leaves a scenario out of the list, or takes it in again; false where the browser keeps nothing. */
export function hideScenario(id: string, isHidden: boolean): boolean {
  const others = hiddenScenarios().filter(other => other !== id)
  try {
    localStorage.setItem(hiddenName, JSON.stringify(isHidden ? [...others, id] : others))
    return true
  } catch {
    return false
  }
}
