import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { tick } from '../../core/room/console-state.ts'
import { debriefPlan, type StagePlan, timePlan, type TimeSaving, timeSavings } from '../../core/room/time-plan.ts'
import type { Console, PanelProps } from './console.ts'
import './pace-bar.css'

/**
 * How the session is doing for time, calmly: what each stage may take, and what may be left out. Its sheet lies over
 * the console, so it closes by Esc, when it is left, and when the session goes on.
 */
export function ConsolePace({ at: { group, consoleState } }: PanelProps) {
  const { script, session } = group
  // Of the whole session, and how much of it is gone, in minutes.
  const available = session.group?.minutes ?? script.minutes
  const elapsed = Math.floor(consoleState.spent.ms / 60_000)
  const { stages, after, late } = timePlan(script, session, available, elapsed)
  const isOver = stages.every(({ state }) => state === 'done')
  const parts = debriefPlan(consoleState.slide, isOver ? available - elapsed : after)
  const now = [...stages, ...parts].find(({ state }) => state === 'now')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only closes, whichever part has the focus
    <details
      className={`pace-bar${late > 0 ? ' pace-bar--late' : ''}`}
      onKeyDown={closeByKey}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) currentTarget.open = false
      }}
    >
      <summary className="pace-bar__summary">
        <meter
          className="pace-bar__meter"
          min={0}
          max={available}
          value={Math.min(elapsed, available)}
          aria-label="Time used"
        />
        <span className="pace-bar__words">
          {elapsed} of {available} min
          {now === undefined ? '' : ` · ${now.minutes} left for this ${isOver ? 'part' : 'stage'}`}
          {late > 0 ? ` · about ${late} behind` : ''}
        </span>
      </summary>
      {/* Takes the focus when its words are pressed, so that it stays. */}
      <div className="pace-bar__sheet" tabIndex={-1}>
        <table className="pace-bar__stages">
          <caption>Minutes left</caption>
          <Stages stages={stages} />
          <Stages heading={`Looking back and the debrief: ${after}`} stages={parts} />
        </table>
        {late > 0 ? <Cuts cuts={timeSavings(group)} /> : <p>You are on time.</p>}
      </div>
    </details>
  )
}

function closeByKey(event: KeyboardEvent<HTMLDetailsElement>): void {
  const { key, currentTarget } = event
  if (!currentTarget.open || !['Escape', 'PageDown', 'PageUp'].includes(key)) return
  currentTarget.open = false
  // Esc does nothing else then; the keys of a remote do what they do.
  if (key === 'Escape') event.preventDefault()
}

function Stages({ heading, stages }: { readonly heading?: string; readonly stages: readonly StagePlan[] }) {
  return (
    <tbody>
      {heading === undefined ? null : (
        <tr>
          <th colSpan={2} scope="rowgroup">
            {heading}
          </th>
        </tr>
      )}
      {stages.map(({ id, title, state, minutes }) => (
        <tr className={`pace-bar__stage pace-bar__stage--${state}`} key={id}>
          <th scope="row">{title}</th>
          <td>{state === 'done' ? 'done' : minutes}</td>
        </tr>
      ))}
    </tbody>
  )
}

function Cuts({ cuts }: { readonly cuts: readonly TimeSaving[] }) {
  return (
    <div>
      <p>To catch up without losing any of the story:</p>
      <ul className="list">
        {cuts.map(cut => (
          <li key={`${cut.kind} ${cut.scene}`}>
            {cutWords(cut)} (about {cut.minutes} min)
          </li>
        ))}
        <li>Read out only the text on the room screen.</li>
      </ul>
      <p>Do not shorten the debrief: it matters most.</p>
    </div>
  )
}

function cutWords({ kind, title }: TimeSaving): string {
  switch (kind) {
    case 'move-on':
      return `Move on from “${title}” now`
    case 'fewer-leads':
      return `At “${title}”, open one lead and move on`
    case 'no-talk':
      return `Do not stop to talk at “${title}”`
  }
}

/** How often the time of the session is counted on, in milliseconds. */
const interval = 10_000

/** Counts the time of the session. */
export function useClockWatch({ consoleStore, mayWrite }: Console) {
  /** The last step that was not counted, in milliseconds, until it is put away. */
  const [gap, setGap] = useState<number>()
  const look = useEffectEvent(() => {
    const { state, gap: found } = tick(consoleStore.getState().state, Date.now())
    consoleStore.change(() => state)
    if (found !== undefined) setGap(found)
  })
  useEffect(() => {
    if (!mayWrite) return
    // Not within this effect: what it finds is drawn anew.
    const first = setTimeout(look)
    const timer = setInterval(look, interval)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [mayWrite])
  const forget = () => setGap(undefined)
  /** Counts that step after all. */
  const count = () => {
    const more = Math.max(0, gap ?? 0)
    consoleStore.change(state => ({ ...state, spent: { ...state.spent, ms: state.spent.ms + more } }))
    forget()
  }
  return { gap, forget, count }
}
