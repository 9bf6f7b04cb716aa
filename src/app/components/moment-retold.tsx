import type { Moment } from '../../core/session/played-path.ts'
import './moment-retold.css'

/** A moment in a few lines, for those who have just gone past it once more. */
export function MomentRetold({ title, clock, headline, chosen, timedOut }: Moment) {
  return (
    <div className="moment-retold measure">
      <p>
        <strong>{title}</strong>
        {clock === undefined ? null : <span className="soft"> – {clock}</span>}
      </p>
      {headline === undefined ? null : <p>{headline}</p>}
      {chosen.length === 0 ? null : (
        <p>
          {timedOut ? 'Time ran out, and this was done' : 'What you chose'}: {chosen.join('; ')}
        </p>
      )}
    </div>
  )
}
