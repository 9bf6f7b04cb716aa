import { toggleFullScreen } from '../components/room/toggle-full-screen.ts'
import { useEffect, useEffectEvent } from 'react'
import type { Writing } from './console-record.tsx'
import { isTyping } from './is-typing.ts'
import type { Entry } from './console-scene.ts'
import type { Console } from './use-console.ts'
import { useConsoleKeys } from './use-console-keys.ts'

interface Ways {
  /** What may be entered now. */
  readonly entry: Entry | undefined
  /** Opens the box for it, at one row of hands where a number was pressed. */
  readonly onEntry: (row: number) => void
  readonly onMore: () => void
  readonly onWrite: (writing: Writing) => void
  readonly onHelp: () => void
  /** The evening went a step on, or back. */
  readonly onMoved: () => void
}

/**
 * The keys of the console, but for those that mean something else where there is one screen: F fills it, as in a window
 * of the room, since freezing would only hold up whoever presses it.
 */
export function useOneScreenKeys(at: Console, ways: Ways): void {
  const { entry, onEntry, onWrite, onHelp, onMoved } = ways
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, target } = event
    if (isTyping(target) || ctrlKey || metaKey || altKey || document.querySelector('dialog:modal') !== null)
      return
    const act = at.desk.letterKeys ? actOf(event.key.toLowerCase(), ways) : undefined
    if (act === undefined) return
    // A digit goes on to the field for numbers, which is there though the box is shut.
    if (!isNumbered(entry) || !/^\d$/.test(event.key)) event.preventDefault()
    act()
  })
  useEffect(() => {
    // Before the console hears of it, which leaves alone what is done already.
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
  useConsoleKeys(at, {
    onWrite,
    onHelp,
    onStepped: stepped => {
      if (stepped === 'done') onMoved()
      else if (entry !== undefined && stepped !== 'beginning' && stepped !== 'chosen') onEntry(0)
    },
  })
}

function actOf(key: string, { entry, onEntry, onMore }: Ways): (() => void) | undefined {
  if (key === 'f') return toggleFullScreen
  if (key === 'o') return onMore
  if (entry === undefined) return undefined
  if (/^[1-9]$/.test(key)) return () => onEntry(isNumbered(entry) ? 0 : Number(key) - 1)
  return key === 'v' ? () => onEntry(0) : undefined
}

/** Whether numbers are called out there. */
function isNumbered(entry: Entry | undefined): boolean {
  return entry === 'moments' || entry === 'recommendations'
}
