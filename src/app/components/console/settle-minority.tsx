import { useState } from 'react'
import { SettleWords } from './settle-words.tsx'

interface Props {
  readonly text: string
  readonly onType: (text: string) => void
  /** Somebody opened or shut it. */
  readonly onToggle: () => void
}

/** What some thought, recorded with the decision. It stands open where something is typed: nothing is recorded unseen. */
export function SettleMinority({ text, onType, onToggle }: Props) {
  const [isOpen, setOpen] = useState(text !== '')
  return (
    <details
      className="settle-form__minority"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open === isOpen) return
        setOpen(open)
        onToggle()
      }}
    >
      <summary>Keep a minority view</summary>
      <SettleWords
        id="minority"
        label="What some thought, and why"
        isMissing={false}
        value={text}
        onChange={onType}
      />
    </details>
  )
}
