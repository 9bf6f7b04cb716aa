import { changed } from '../../core/room/console-state.ts'
import { saveCopy } from './console-acts.ts'
import { ConsoleLeave } from './console-leave.tsx'
import { ConsoleRecord, type Writing } from './console-record.tsx'
import { Exhibits } from './console-room.tsx'
import type { useClockWatch } from './use-clock-watch.ts'
import type { Console } from './use-console.ts'

interface Props {
  readonly at: Console
  readonly clocks: ReturnType<typeof useClockWatch>
  readonly writing: Writing | undefined
  readonly onWrite: (writing: Writing | undefined) => void
}

/** What is seldom wanted where there is one screen: documents that were handed over, what is written down, ways out. */
export function OneScreenMore({ at, clocks, writing, onWrite }: Props) {
  if (writing !== undefined) return <ConsoleRecord at={at} writing={writing} onWrite={onWrite} />
  return (
    <>
      <Exhibits at={at} />
      <ConsoleRecord at={at} writing={undefined} onWrite={onWrite} />
      <Uncounted at={at} clocks={clocks} />
      <div className="console__choices">
        <button type="button" className="console-button" onClick={() => saveCopy(at)}>
          Save a copy
        </button>
        <button
          type="button"
          className="console-button"
          onClick={() => at.change(desk => changed(desk, { screens: undefined }))}
        >
          Change the screens
        </button>
        <ConsoleLeave at={at} className="console-button" />
      </div>
    </>
  )
}

/** The computer slept: what is asked of two screens at once is here for whoever looks for it. */
function Uncounted({ at, clocks: { gap, count } }: Pick<Props, 'at' | 'clocks'>) {
  if (gap === undefined || gap <= 0 || !at.mayWrite) return null
  return (
    <div className="console__choices">
      <button type="button" className="console-button" onClick={count}>
        Count the {Math.round(gap / 60_000)} minutes that the computer slept
      </button>
    </div>
  )
}
