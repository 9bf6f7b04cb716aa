import { SceneMark } from './scene-mark.tsx'

const marks = [
  { name: 'A decision', kind: 'single', aside: undefined },
  { name: 'A scene', kind: 'passage', aside: undefined },
  { name: 'Places to look at', kind: 'hub', aside: undefined },
  { name: 'Something cuts in', kind: 'passage', aside: 'interrupt' },
  { name: 'An ending', kind: 'ending', aside: undefined },
] as const

const lines = [
  { name: 'The way you took', kind: 'taken' },
  { name: 'Another way', kind: 'open' },
] as const

/** What the shapes and lines of the drawing mean. */
export function PlayLegend() {
  return (
    <ul className="play-legend">
      {lines.map(({ name, kind }) => (
        <li key={name}>
          <svg className="play-legend__sign" viewBox="0 0 40 20" aria-hidden="true">
            <path className={`play-drawing__line play-drawing__line--${kind}`} d="M2 10H38" />
          </svg>
          {name}
        </li>
      ))}
      {marks.map(({ name, kind, aside }) => (
        <li key={name}>
          <svg className="play-legend__sign" viewBox="0 0 20 20" aria-hidden="true">
            <SceneMark kind={kind} aside={aside} taken x={10} y={10} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
