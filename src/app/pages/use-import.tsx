import { type ReactNode, useState } from 'react'
import { useWorkplace } from '../store/workplace.ts'

/** Opening a session file, and what became of it in words. */
export function useImport(): { readonly outcome: ReactNode; readonly open: (file: File) => void } {
  const workplace = useWorkplace()
  const [outcome, setOutcome] = useState<ReactNode>()
  const open = (file: File) => {
    setOutcome('Reading the file …')
    import('./import-session.tsx')
      .then(({ importSession }) => importSession(workplace, file))
      .then(setOutcome, () => setOutcome('This file could not be read. Nothing on this device was changed.'))
  }
  return { outcome, open }
}
