import { capital, listed } from '../../core/report/say.ts'
import { type Day, type DayEvent, placeDays } from '../../core/score/time-line.ts'
import './time-line.css'

/** What was decided, and when each sign was seen: drawn where there is room, on a phone a list. Both say the same. */
export function TimeLine({ days }: { readonly days: readonly Day[] }) {
  const all = days.flatMap(({ events }) => events)
  if (all.length === 0) return null
  const hasSigns = all.some(({ kind }) => kind === 'sign')
  const isBeyond = all.some(event => event.kind === 'decision' && event.isOutOfBounds)
  return (
    <section className="time-line" aria-labelledby="time-line">
      <div className="time-line__head">
        <h2 className="time-line__heading" id="time-line">
          {hasSigns ? 'What you decided, and what was there to see' : 'What you decided, and when'}
        </h2>
        <p className="time-line__legend">
          {isBeyond ? 'Filled: out of bounds. ' : ''}
          {hasSigns ? <span className="time-line__legend--drawn">Line: a sign was there. Dot: you saw it.</span> : null}
        </p>
      </div>
      <Drawing days={days} />
      <ol className="time-line__days">
        {days.map(({ name, short, events }) => (
          <li key={name}>
            <strong className="time-line__day">{short}</strong>
            <Events events={events} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Events({ events }: Pick<Day, 'events'>) {
  const signs = events.flatMap(event => (event.kind === 'sign' ? [`${event.what} (there for ${event.time})`] : []))
  return (
    <div>
      <ul className="time-line__numbers">
        {events.flatMap(event => (event.kind === 'decision' ? [<Number key={event.number} {...event} />] : []))}
      </ul>
      {signs.length === 0 ? null : <p>Seen: {listed(signs)}</p>}
    </div>
  )
}

function Number({ number, isOutOfBounds }: Extract<DayEvent, { kind: 'decision' }>) {
  return (
    <li className={`time-line__number${isOutOfBounds ? ' time-line__number--beyond' : ''}`}>
      <span className="govuk-visually-hidden">Decision </span>
      {number}
      {isOutOfBounds ? <span className="govuk-visually-hidden"> (out of bounds)</span> : null}
    </li>
  )
}

const size = { width: 690, step: 34, box: 24, letter: 7.6, head: 56, row: 28 }

function Drawing({ days }: { readonly days: readonly Day[] }) {
  const { columns, width } = placeDays(days, {
    ...size,
    gap: size.step - size.box,
    stepOf: ({ kind }) => (kind === 'decision' ? size.step : 0),
    widthOf: name => Math.max(name.length * size.letter + 14, 22),
  })
  const signs = columns.flatMap(({ events }) =>
    events.flatMap(({ event, at }) => (event.kind === 'sign' ? [{ ...event, at }] : [])),
  )
  const height = size.head + signs.length * size.row
  return (
    <svg className="time-line__drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {columns.map(({ day, x, events }) => (
        <g key={day.name}>
          <path className="time-line__rule" d={`M${x + 0.5} 2V${height}`} />
          <text className="time-line__name" x={x + 6} y="16">
            {day.short}
          </text>
          {events.map(({ event, at }) =>
            event.kind === 'decision' ? <Box key={event.number} at={at} {...event} /> : null,
          )}
        </g>
      ))}
      {signs.map(({ what, time, scene, at }, index) => {
        const y = size.head + index * size.row
        return (
          <g key={scene}>
            <text className="time-line__what" x="6" y={y + 10}>
              {`${capital(what)}, ${time}`}
            </text>
            <path className="time-line__sign" d={`M2 ${y + 19}H${at}`} />
            <circle className="time-line__dot" cx={at} cy={y + 19} r="4.5" />
          </g>
        )
      })}
    </svg>
  )
}

function Box({ number, isOutOfBounds, at }: Extract<DayEvent, { kind: 'decision' }> & { readonly at: number }) {
  return (
    <g>
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
  )
}
