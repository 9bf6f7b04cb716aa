import type { Saved } from '../../store/saver.ts'
import { Button } from '../controls.tsx'
import { timeOfDay } from '../day-and-time.ts'
import './save-state.css'

interface Props {
  readonly saved: Saved
  /** When the last thing was done. */
  readonly at: string
  readonly onSaveCopy: () => void
}

/** Whether what was done is on this device, and the way to take a copy elsewhere. */
export function SaveState({ saved, at, onSaveCopy }: Props) {
  return (
    <p className="save-state">
      <span className="save-state__words">{wordsFor(saved, at)}</span>{' '}
      <Button look="link" onClick={onSaveCopy}>
        Save a copy
      </Button>
    </p>
  )
}

function wordsFor(saved: Saved, at: string): string {
  switch (saved.state) {
    case 'saving':
      return 'Saving …'
    case 'saved':
      return `Saved on this device at ${timeOfDay(at)}.`
    case 'failed':
      return 'Not saved on this device.'
  }
}
