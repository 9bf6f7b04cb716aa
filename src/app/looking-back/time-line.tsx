import { capital } from '../../core/report/say.ts'
import type { Day, DayEvent } from '../../core/score/time-line.ts'
import './time-line.css'

/** What was decided, and when each sign was seen: drawn where there is room, on a phone a list. Both say the same. */
export function TimeLine({ days }: { readonly days: readonly Day[] }) {
  const all = days.flatMap(({ events }) => events)
  if (all.length === 0) return null
  const hasSigns = all.some(({ kind }) => kind === 'sign')
  const isBeyond = all.some(event => event.kind === 'decision' && event.isOutOfBounds)
  const legend = [isBeyond ? 'Filled: out of bounds.' : [], hasSigns ? 'Dot: someone saw the sign.' : []].flat()
  return (
    <section className="time-line" aria-labelledby="time-line">
      <h2 className="time-line__heading" id="time-line">
        {hasSigns ? 'What you decided, and when each sign was seen' : 'What you decided, and when'}
      </h2>
      <Drawing days={days} />
      <ol className="time-line__days">
        {days.map(({ name, short, events }) => (
          <li key={name}>
            <strong className="time-line__day">{short}</strong>
            <ul className="time-line__events">
              {events.map(event => (
                <li key={keyOf(event)} className={`time-line__event--${event.kind}`}>
                  <Event event={event} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {legend.length === 0 ? null : <p className="time-line__legend">{legend.join(' ')}</p>}
    </section>
  )
}

function keyOf(event: DayEvent): string {
  return event.kind === 'decision' ? String(event.number) : event.scene
}

function Event({ event }: { readonly event: DayEvent }) {
  if (event.kind === 'sign') return `Seen: ${event.what} (there for ${event.time})`
  const { number, isOutOfBounds } = event
  return (
    <span className={`time-line__number${isOutOfBounds ? ' time-line__number--beyond' : ''}`}>
      <span className="govuk-visually-hidden">Decision </span>
      {number}
      {isOutOfBounds ? <span className="govuk-visually-hidden"> (out of bounds)</span> : null}
    </span>
  )
}

const size = { step: 34, box: 24, letter: 7.6, head: 58, row: 32 }

/** The numbers day by day in one row; below, for each sign a line to where it was seen. */
function Drawing({ days }: { readonly days: readonly Day[] }) {
  const { columns, width } = columnsOf(days)
  const signs = columns.flatMap(({ seen }) => seen)
  const height = size.head + signs.length * size.row
  return (
    <svg className="time-line__drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {columns.map(({ day, x, decisions }) => (
        <g key={day.name}>
          <path className="time-line__rule" d={`M${x + 0.5} 2V${height}`} />
          <text className="time-line__name" x={x + 6} y="16">
            {day.short}
          </text>
          {decisions.map(({ number, isOutOfBounds, at }) => (
            <g key={number}>
              <rect
                className={`time-line__box${isOutOfBounds ? ' time-line__box--beyond' : ''}`}
                x={at - size.box / 2}
                y="25"
                width={size.box}
                height={size.box}
                rx="2.5"
              />
              <text
                className={`time-line__figure${isOutOfBounds ? ' time-line__figure--beyond' : ''}`}
                x={at}
                y="41.5"
                textAnchor="middle"
              >
                {number}
              </text>
            </g>
          ))}
        </g>
      ))}
      {signs.map(({ what, time, scene, at }, index) => {
        const y = size.head + index * size.row
        return (
          <g key={scene}>
            <path className="time-line__sign" d={`M2 ${y + 22}H${at}`} />
            <circle className="time-line__dot" cx={at} cy={y + 22} r="6" />
            <text className="time-line__what" x="6" y={y + 13}>
              {capital(what)}, <tspan className="time-line__time">{time}</tspan>
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Where each day begins, and where on it each decision stands and each sign was seen. */
function columnsOf(days: readonly Day[]) {
  let x = 0
  const columns = days.map(day => {
    const decided = day.events.flatMap(event => (event.kind === 'decision' ? [event] : []))
    const start = x
    x += Math.max(decided.length * size.step + 6, day.short.length * size.letter + 14, 22)
    const placeOf = (number: number) => start + 6 + size.box / 2 + number * size.step
    const seen = day.events.flatMap((event, index) => {
      if (event.kind !== 'sign') return []
      const before = day.events.slice(0, index).filter(({ kind }) => kind === 'decision').length
      return [{ ...event, at: placeOf(before) - (before === 0 ? 0 : size.step / 2) }]
    })
    return { day, x: start, decisions: decided.map((one, index) => ({ ...one, at: placeOf(index) })), seen }
  })
  return { columns, width: Math.max(x, 460) }
}
