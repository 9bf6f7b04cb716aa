import { drafted } from '../../core/room/console-state.ts'
import type { Console } from './use-console.ts'

export interface DraftLines {
  /** Empty where nothing is typed. */
  readonly lineOf: (name: string) => string
  readonly keep: (name: string, text: string) => void
}

/**
 * Lines that are typed and not recorded yet, by what they are for. They are in hand as counted hands are: there again
 * whatever is looked at meanwhile, and after a break.
 */
export function useDraftLines({ desk, change }: Pick<Console, 'desk' | 'change'>): DraftLines {
  return {
    lineOf: name => desk.drafts[name] ?? '',
    keep: (name, text) => change(before => drafted(before, name, text)),
  }
}
