import type { Point } from '../../core/score/route-lanes.ts'
import type { RoutePicture, ScenePicture, StagePicture } from '../../core/score/route-picture.ts'
import { keyed } from '../ui/keyed.ts'

interface Props {
  readonly picture: RoutePicture
  /** Whether scenes that the play did not come to have their names, too. */
  readonly isAllNamed: boolean
  /** What is said in place of the drawing. */
  readonly label: string
}

/** In sixteenths of a rem, so that the drawing grows with the text of the page. */
const size = { words: 236, row: 44, lane: 18, line: 18, head: 92, left: 24, foot: 30 }

/** The columns side by side. Other lanes run to the left, so that the names of the route taken stand beside its marks. */
export function RouteDrawing({ picture: { stages }, isAllNamed, label }: Props) {
  const columns = columnsOf(stages)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  // The last stage has no way out below its scenes.
  const rows = stages.map(({ scenes, onwards }) => scenes.length - (onwards === 'none' ? 1 : 0))
  const height = y(Math.max(0, ...rows)) + size.foot
  return (
    <svg
      className="play-drawing"
      width={`${width / 16}rem`}
      height={`${height / 16}rem`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {stages.map((stage, index) => (
        <Stage key={stage.id} stage={stage} columns={columns} index={index} isAllNamed={isAllNamed} />
      ))}
    </svg>
  )
}

interface Column {
  readonly left: number
  readonly width: number
  /** Where lane 0 is, from the left of the drawing. */
  readonly spine: number
}

function columnsOf(stages: readonly StagePicture[]): readonly Column[] {
  let left = 0
  return stages.map(({ scenes, lines }) => {
    const lanes = [...scenes, ...lines.flatMap(({ points }) => points)].map(({ lane }) => lane)
    const beside = size.left + Math.max(0, ...lanes) * size.lane
    const column = { left, width: beside + size.words, spine: left + beside }
    left += column.width
    return column
  })
}

interface StageProps {
  readonly stage: StagePicture
  readonly columns: readonly Column[]
  readonly index: number
  readonly isAllNamed: boolean
}

function Stage({ stage, columns, index, isAllNamed }: StageProps) {
  const [column, next] = [columns[index], columns[index + 1]]
  if (column === undefined) return null
  return (
    <>
      <Title
        lines={wrapped(`${index + 1}. ${stage.title}`, 26)}
        className="play-drawing__stage"
        x={column.left}
        y={20}
      />
      <Lines stage={stage} column={column} next={next} taken={false} />
      <Lines stage={stage} column={column} next={next} taken />
      {stage.scenes.map(scene => (
        <Scene key={scene.scene} scene={scene} column={column} isNamed={isAllNamed || scene.taken} />
      ))}
    </>
  )
}

interface LinesProps {
  readonly stage: StagePicture
  readonly column: Column
  readonly next: Column | undefined
  readonly taken: boolean
}

function Lines({ stage: { scenes, lines, onwards }, column, next, taken }: LinesProps) {
  const className = `play-drawing__line play-drawing__line--${taken ? 'taken' : 'open'}`
  const drawn = lines.filter(line => line.taken === taken).map(({ points }) => curve(points, column))
  const hasTrunk = onwards === (taken ? 'taken' : 'possible')
  const all = hasTrunk && next !== undefined ? [...drawn, trunk(scenes.length, column, next)] : drawn
  // Dimmed lines that lie on each other would fill each other's gaps, so they are one path.
  return <path className={className} d={all.join('')} />
}

interface SceneProps {
  readonly scene: ScenePicture
  readonly column: Column
  readonly isNamed: boolean
}

function Scene({ scene: { title, kind, aside, taken, lane, row }, column, isNamed }: SceneProps) {
  const look = markShape(taken, kind)
  // Letters of Arial at this size, on average, and bold ones.
  const room = Math.floor((size.words - 32) / (look === 'strong' ? 8 : 7.4))
  return (
    <>
      <SceneMark kind={kind} aside={aside} taken={taken} x={x(column, lane)} y={y(row)} />
      {isNamed ? (
        <Title
          lines={wrapped(title, room)}
          className={`play-drawing__title play-drawing__title--${look}`}
          x={column.spine + 18}
          y={y(row)}
          middle
        />
      ) : null}
    </>
  )
}

function markShape(taken: boolean, kind: ScenePicture['kind']): 'open' | 'plain' | 'strong' {
  if (!taken) return 'open'
  return kind === 'passage' || kind === 'hub' ? 'plain' : 'strong'
}

interface TitleProps {
  readonly lines: readonly string[]
  readonly className: string
  readonly x: number
  readonly y: number
  /** Whether the lines stand around the height and not below it. */
  readonly middle?: boolean
}

function Title({ lines, className, x: left, y: top, middle = false }: TitleProps) {
  const first = middle ? top + 5 - ((lines.length - 1) * size.line) / 2 : top
  return (
    <text className={className}>
      {keyed(lines).map(({ key, item }, index) => (
        <tspan key={key} x={left} y={first + index * size.line}>
          {item}
        </tspan>
      ))}
    </text>
  )
}

function x({ spine }: Column, lane: number): number {
  return spine - lane * size.lane
}

function y(row: number): number {
  return size.head + row * size.row
}

/** Straight within a lane; from lane to lane a bend that leaves and arrives upright. */
function curve(points: readonly Point[], column: Column): string {
  return points
    .map(({ lane, row }, index) => {
      const before = points[index - 1]
      const to = x(column, lane)
      if (before === undefined) return `M${to} ${y(row)}`
      if (before.lane === lane) return `V${y(row)}`
      const middle = y((before.row + row) / 2)
      return `C${x(column, before.lane)} ${middle} ${to} ${middle} ${to} ${y(row)}`
    })
    .join('')
}

/** From the foot of a column to the head of the next. */
function trunk(rows: number, { spine }: Column, next: Column): string {
  const [foot, head, gutter] = [y(rows), y(-1), next.left + 4]
  return [
    `M${spine} ${foot}q0 10 10 10H${gutter - 10}`,
    `q10 0 10 -10V${head}q0 -10 10 -10`,
    `H${next.spine - 10}q10 0 10 10`,
  ].join('')
}

interface SceneMarkProps extends Pick<ScenePicture, 'kind' | 'aside' | 'taken'> {
  readonly x: number
  readonly y: number
}

/** What a scene is, by its shape: it can be told apart without colours. */
export function SceneMark({ kind, aside, taken, x: centreX, y: centreY }: SceneMarkProps) {
  const className = `scene-mark scene-mark--${taken ? 'taken' : 'open'}`
  if (aside === 'interrupt') return <path className={className} d={`M${centreX} ${centreY - 9}l9 9l-9 9l-9 -9z`} />
  switch (kind) {
    case 'passage':
      return <circle className={className} cx={centreX} cy={centreY} r={4.5} />
    case 'single':
    case 'several':
      return <circle className={className} cx={centreX} cy={centreY} r={8} />
    case 'hub':
      return (
        <>
          <circle className={className} cx={centreX} cy={centreY} r={8} />
          <circle className={taken ? 'scene-mark scene-mark--hole' : className} cx={centreX} cy={centreY} r={3.5} />
        </>
      )
    case 'ending':
      return <rect className={className} x={centreX - 8} y={centreY - 8} width={16} height={16} />
  }
}

/** A text broken into at most two lines of about so many letters; what is longer ends in an ellipsis. */
function wrapped(text: string, letters: number): readonly string[] {
  if (text.length <= letters) return [text]
  const gap = text.lastIndexOf(' ', letters)
  const end = gap > 0 ? gap : letters
  const rest = text.slice(end).trimStart()
  return [text.slice(0, end), rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trimEnd()}…`]
}
