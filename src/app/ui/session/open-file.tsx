import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { useWorkplace } from '../../store/workplace.ts'
import { SecondButton, TextLink } from '../controls.tsx'
import './open-file.css'

/** Opens a session that was saved as a file, here or on another device. */
export function OpenFile() {
  const workplace = useWorkplace()
  const [outcome, setOutcome] = useState<ReactNode>()
  const open = (file: File) => {
    setOutcome('Reading the file …')
    import('./import-session.tsx')
      .then(({ importSession }) => importSession(workplace, file))
      .then(setOutcome, () => setOutcome('We could not read this file. Your sessions have not changed.'))
  }
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
          if (file !== undefined) open(file)
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
      <output className="open-file__outcome">{outcome}</output>
    </div>
  )
}

/** What the browser could not read of the sessions on this device: that is not the same as none. */
export function UnreadSessions() {
  const { library } = useWorkplace()
  const { damaged = [], isUnread } = useStore(library)
  if (isUnread === true)
    return (
      <div className="stack" role="alert">
        <p>We could not read the sessions saved on this device. We deleted nothing.</p>
        <p>
          <SecondButton onClick={() => void library.refresh()}>Try again</SecondButton>
        </p>
      </div>
    )
  const isOne = damaged.length === 1
  return (
    <p className="small">
      We cannot read {isOne ? '1 session' : `${damaged.length} sessions`} here. Save or delete {isOne ? 'it' : 'them'}{' '}
      on <TextLink href="/device">This device</TextLink>.
    </p>
  )
}
