/** A part of a road within one stage, from row to row; the rows before the first and after the last are its ways in and out. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly taken: boolean
  readonly kind: 'on' | 'back'
}

interface StageRows {
  /** How many scenes the stage has. */
  readonly count: number
  /** Whether the scene of a row stands on the straight line, which is lane 0. */
  readonly isOnSpine: (row: number) => boolean
  readonly isLead: (row: number) => boolean
}

/** A lane and the rows in which it is taken up, both included. */
interface Span {
  readonly start: number
  readonly end: number
}

/** Lane 0 is the straight line; what leaves it runs in a lane of its own, shorter ones nearer, so that few cross. */
export function stageLines(rows: StageRows, stretches: readonly Stretch[]) {
  const all = Array.from({ length: rows.count }, (_, row) => row)
  const own = all.filter(row => !rows.isOnSpine(row))
  // From the straight line to itself, past scenes that stand on it.
  const passing = stretches.filter(({ from, to }) => isOn(rows, from) && isOn(rows, to) && !isFree(rows, from, to))
  const spans = [
    ...own.map(row => spanOf(rows, row, stretches)),
    ...passing.map(({ from, to }) => ({ start: from + 1, end: to - 1 })),
  ]
  const placed = intoLanes(spans)
  const laneOfRow = new Map(own.map((row, index) => [row, placed[index] ?? 0]))
  const laneOfStretch = new Map(passing.map((stretch, index) => [stretch, placed[own.length + index] ?? 0]))
  const lane = (row: number) => laneOfRow.get(row) ?? 0
  return {
    lanes: all.map(lane),
    lines: stretches.map(stretch => ({
      taken: stretch.taken,
      points: cornersOf(withoutRepeats(pointsOf(rows, stretch, lane, laneOfStretch.get(stretch)))),
    })),
  }
}

/** The rows in which a scene beside the straight line takes up its lane. */
function spanOf(rows: StageRows, row: number, stretches: readonly Stretch[]): Span {
  const starts = stretches
    .filter(({ from, to }) => to === row && !(isOn(rows, from) && isFree(rows, from, to)))
    .map(({ from }) => from + 1)
  const ends = stretches.filter(stretch => stretch.from === row && keepsItsLane(rows, stretch)).map(({ to }) => to - 1)
  return { start: Math.min(row, ...starts), end: Math.max(row, ...ends) }
}

/** @param passing the lane of its own that a stretch needs; `undefined` where it needs none */
function pointsOf(
  rows: StageRows,
  stretch: Stretch,
  lane: (row: number) => number,
  passing: number | undefined,
): readonly Point[] {
  const { from, to, kind } = stretch
  const start = { lane: lane(from), row: from }
  if (kind === 'back') return [start, { lane: 0, row: from + 0.5 }]
  const via = passing ?? viaOf(rows, stretch, lane)
  return [start, { lane: via, row: from + 0.5 }, { lane: via, row: to - 0.5 }, { lane: lane(to), row: to }]
}

function viaOf(rows: StageRows, stretch: Stretch, lane: (row: number) => number): number {
  const { from, to } = stretch
  if (keepsItsLane(rows, stretch)) return lane(from)
  const isByLaneZero = isFree(rows, from, to) && (isOn(rows, from) || isOn(rows, to))
  return isByLaneZero ? 0 : lane(to)
}

/** Whether a scene runs on in its own lane until the line; what comes back from a lead is on the line at once. */
function keepsItsLane(rows: StageRows, { from, to, kind }: Stretch): boolean {
  if (kind === 'back' || isOn(rows, from) || !isOn(rows, to)) return false
  return !(rows.isLead(from) && isFree(rows, from, to))
}

function isOn({ count, isOnSpine }: StageRows, row: number): boolean {
  return row < 0 || row >= count || isOnSpine(row)
}

/** Whether nothing stands on the straight line between two rows. */
function isFree(rows: StageRows, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) if (isOn(rows, row)) return false
  return true
}

/** The lowest lane that is free for each span, from 1, shorter spans first. */
function intoLanes(spans: readonly Span[]): readonly number[] {
  const lanes: Span[][] = []
  const placed = Array.from(spans, () => 0)
  const byLength = spans
    .map((span, index) => ({ span, index }))
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start) || a.index - b.index)
  for (const { span, index } of byLength) {
    const free = lanes.findIndex(lane => lane.every(({ start, end }) => end < span.start || span.end < start))
    const lane = free < 0 ? lanes.push([]) - 1 : free
    lanes[lane]?.push(span)
    placed[index] = lane + 1
  }
  return placed
}

/** Only its ends and where it leaves or meets a lane. */
function cornersOf(points: readonly Point[]): readonly Point[] {
  return points.filter(({ lane }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    return before?.lane !== lane || after?.lane !== lane
  })
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(({ lane, row }, index) => {
    const before = points[index - 1]
    return before === undefined || before.lane !== lane || before.row !== row
  })
}

/** A place in the column of a stage: a lane beside its straight line, and a row, which may be half way between two scenes. */
export interface Point {
  readonly lane: number
  readonly row: number
}

/** A line through a column, from top to bottom: it changes its lane only within half a row. */
export interface Line {
  readonly taken: boolean
  readonly points: readonly Point[]
}
