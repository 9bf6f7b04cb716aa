import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { changed } from '../../core/room/desk.ts'
import { KeysSheet } from '../components/console/keys-sheet.tsx'
import { lazily } from '../components/lazily.tsx'
import { usePageTitle } from '../components/page-heading.tsx'
import { RoomScreen } from '../components/room/room-screen.tsx'
import { ConsoleConfidenceBox } from './console-confidence.tsx'
import { ConsoleNotices } from './console-notices.tsx'
import { ConsoleRecord, type Writing } from './console-record.tsx'
import { ConsoleSide } from './console-side.tsx'
import type { useClockWatch } from './use-clock-watch.ts'
import { useConsoleKeys } from './use-console-keys.ts'
import type { Console } from './use-console.ts'
import './one-screen.css'

const ConsoleAfterBox = lazily(() => import('./console-after-box.tsx'))

interface Props {
  readonly at: Console
  readonly clocks: ReturnType<typeof useClockWatch>
}

/**
 * The room's view alone, where the room sees this very screen. What has to be settled is settled in a small box, and
 * nothing in it is for the facilitator's eyes only.
 */
export function OneScreen({ at, clocks }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [writing, setWriting] = useState<Writing>()
  const [isHelping, setHelping] = useState(false)
  const [row, setRow] = useState(0)
  usePageTitle('The room’s screen')
  const vote = (index: number) => {
    setRow(index)
    setOpen(true)
  }
  useConsoleKeys(at, {
    onWrite: kind => {
      setWriting(kind)
      setOpen(true)
    },
    onHelp: () => setHelping(true),
    onVote: vote,
    onStepped: stepped => {
      if (stepped !== 'done' && stepped !== 'beginning') vote(0)
    },
  })
  return (
    <div className="one-screen">
      <h1 className="govuk-visually-hidden">The room’s screen</h1>
      <div className="one-screen__view" aria-live="polite">
        <RoomScreen view={at.view} />
      </div>
      <output className="govuk-visually-hidden">{at.said}</output>
      {isOpen ? (
        <Box key={at.desk.slide.kind} at={at} row={row} onClose={() => setOpen(false)}>
          <ConsoleNotices at={at} clocks={clocks} screens={1} opened={undefined} />
          <ConsoleConfidenceBox at={at} />
          <ConsoleSide at={at} />
          <Suspense>
            <ConsoleAfterBox at={at} />
          </Suspense>
          <ConsoleRecord at={at} writing={writing} onWrite={setWriting} />
        </Box>
      ) : (
        <button type="button" className="one-screen__open" onClick={() => vote(0)}>
          Settle <kbd>V</kbd>
        </button>
      )}
      {isHelping ? (
        <KeysSheet
          letterKeys={at.desk.letterKeys}
          onLetterKeys={letterKeys => at.change(desk => changed(desk, { letterKeys }))}
          onClose={() => setHelping(false)}
        />
      ) : null}
    </div>
  )
}

interface BoxProps {
  readonly at: Console
  /** The row of hands that has the focus at first. */
  readonly row: number
  readonly onClose: () => void
  readonly children: ReactNode
}

function Box({ at, row, onClose, children }: BoxProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const rows = box.current?.querySelectorAll<HTMLElement>('.vote-rows input, .console-decide__lead') ?? []
    const first = rows[row] ?? box.current
    first?.focus()
  }, [row])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it, wherever in it the focus is
    <section
      className="one-screen__box"
      aria-label="Settle"
      tabIndex={-1}
      ref={box}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      {children}
      <div className="console__choices">
        <button type="button" className="console-button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="console-button"
          onClick={() => at.change(desk => changed(desk, { screens: undefined }))}
        >
          Change the screens
        </button>
      </div>
    </section>
  )
}
