import { type ReactNode, useState } from 'react'
import { useWorkplace } from '../../store/workplace.ts'
import './open-file.css'

interface Props {
  /** What became of the last file. */
  readonly outcome: ReactNode
  readonly onFile: (file: File) => void
}

/** Opens a session that was saved as a file, here or on another device. */
export function OpenFile({ outcome, onFile }: Props) {
  return (
    <div className="open-file">
      <label className="govuk-label" htmlFor="session-file">
        Open a saved session file
      </label>
      <p className="small soft" id="session-file-hint">
        Its name ends in .session.json.
      </p>
      <input
        className="open-file__input"
        type="file"
        id="session-file"
        accept=".json,application/json"
        aria-describedby="session-file-hint"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) onFile(file)
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
      <output className="open-file__outcome">{outcome}</output>
    </div>
  )
}

/** Opening a session file, and what became of it in words. */
export function useImport(): { readonly outcome: ReactNode; readonly open: (file: File) => void } {
  const workplace = useWorkplace()
  const [outcome, setOutcome] = useState<ReactNode>()
  const open = (file: File) => {
    setOutcome('Reading the file …')
    import('./import-session.tsx')
      .then(({ importSession }) => importSession(workplace, file))
      .then(setOutcome, () => setOutcome('We could not read this file. Your sessions have not changed.'))
  }
  return { outcome, open }
}
