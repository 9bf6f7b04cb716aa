import { useReducer } from 'react'
import type { DeskStore } from '../store/desk-store.ts'
import type { Console } from './use-console.ts'

/**
 * Lines that are typed and not kept yet, by what they are for. They are there again whatever is looked at meanwhile, as
 * long as the evening is open in this tab; nothing of them is on the device.
 */
const evenings = new WeakMap<DeskStore, Map<string, string>>()

export interface DraftLines {
  /** Empty where nothing is typed. */
  readonly lineOf: (name: string) => string
  readonly keep: (name: string, text: string) => void
}

export function useDraftLines({ deskStore }: Pick<Console, 'deskStore'>): DraftLines {
  const [, tell] = useReducer((count: number) => count + 1, 0)
  return {
    lineOf: name => evenings.get(deskStore)?.get(name) ?? '',
    keep: (name, text) => {
      const lines = evenings.get(deskStore) ?? new Map<string, string>()
      evenings.set(deskStore, lines.set(name, text))
      tell()
    },
  }
}
