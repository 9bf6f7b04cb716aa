import { capital, listed } from '../../core/report/say.ts'
import type { FourPsView, MomentOfDay, MomentsView, SignOrDecision, SignsView } from '../../core/room/room-view.ts'
import { pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { type Box, type Label, type Mark, type Picture, strip, type StripColumn } from '../../core/score/picture.ts'
import { type Day, placeDays } from '../../core/score/time-line.ts'
import { PictureView } from '../ui/picture-view.tsx'
import { RoomSheet } from './room-sheet.tsx'

/** Pictures are as wide as this, and letters in them as large that they can be read from the last row. */
const width = 1000
const letters = 28
const pen = 3

function label(x: number, y: number, text: string, more: Partial<Label> = {}): Label {
  return { type: 'label', x, y, text, size: letters, ...more }
}

/** What each decision helped and harmed, in one picture. */
export function RoomFourPs({ view: { title, place, columns } }: { readonly view: FourPsView }) {
  return (
    <RoomSheet head={place} className="room-picture" title={title} hint="Say a number to see that decision.">
      <PictureView
        pen={pen}
        picture={fourPs(columns)}
        alt={pillars.map(pillar => fourPsInWords(columns, pillar)).join(' ')}
      />
    </RoomSheet>
  )
}

function fourPs(columns: readonly StripColumn[]): Picture {
  const step = Math.min(220, (width - 150) / columns.length)
  const size = { width, text: 32, left: 150, step, bar: step * 0.7, box: Math.min(step - 8, 80), unit: 15 }
  const { height, marks } = strip(columns, size)
  const isAnyOut = columns.some(({ isOutOfBounds }) => isOutOfBounds)
  return { width, height: height + 44, marks: [...marks, ...legend(height + 36, isAnyOut)] }
}

function legend(y: number, isAnyOut: boolean): readonly Mark[] {
  const swatch = (x: number, more: Partial<Box>): Box => {
    return { type: 'box', x, y: y - 22, width: 24, height: 24, fill: 'text', ...more }
  }
  return [
    swatch(0, {}),
    label(32, y, 'Up: helped'),
    swatch(208, { isStriped: true }),
    label(240, y, 'Down: harmed'),
    label(452, y, 'Taller: stronger'),
    ...(isAnyOut ? [swatch(690, { fill: 'alert' }), label(722, y, 'Out of bounds')] : []),
  ]
}

function fourPsInWords(columns: readonly StripColumn[], pillar: StripPillar): string {
  const at = (words: string, did: 'helped' | 'harmed') => {
    const numbers = columns.filter(column => column[did][pillar] > 0).map(({ number }) => number)
    return numbers.length === 0 ? [] : [`${words} at ${listed(numbers)}`]
  }
  const both = [...at('helped', 'helped'), ...at('harmed', 'harmed')]
  return `${pillarTitles[pillar]}: ${both.length === 0 ? 'not touched' : both.join('; ')}.`
}

type StripPillar = (typeof pillars)[number]

/** How the boxes of a line of days are set, below two lines for the name of each. */
const line = { width, box: 42, gap: 6, top: 66, bottom: 108 }

function widthOfName(name: string): number {
  const [first = '', ...rest] = name.split(' ')
  return Math.max(first.length, rest.join(' ').length, 2) * letters * 0.54 + 14
}

/** `Mon` above `8 Nov`, with a line before each day but the first. */
function dayHeads(columns: readonly { readonly day: Day<unknown>; readonly x: number }[]) {
  return columns.flatMap(({ day, x }, index): readonly Mark[] => {
    const [first = '', ...rest] = day.short.split(' ')
    const rule: Mark = { type: 'line', x1: x, y1: 0, x2: x, y2: line.bottom, ink: 'rule', width: 2 }
    return [
      ...(index === 0 ? [] : [rule]),
      label(x + 6, 24, first, { isStrong: true }),
      label(x + 6, 54, rest.join(' '), { isStrong: true }),
    ]
  })
}

/** A box with its number: filled, or only its outline. */
function numbered(at: number, number: number, fill: Box['fill'] | undefined): readonly Mark[] {
  const square = { x: at - line.box / 2, y: line.top, width: line.box, height: line.box }
  const ink = fill === undefined ? 'text' : 'white'
  return [
    { type: 'box', ...square, fill: fill ?? 'text', isEmpty: fill === undefined },
    label(at, line.top + 31, String(number), { anchor: 'middle', isStrong: true, ink }),
  ]
}

/** What was decided, and for each sign a line to where it was seen. */
export function RoomSigns({ view: { title, place, days } }: { readonly view: SignsView }) {
  const all = days.flatMap(({ events }) => events)
  const isAnyOut = all.some(event => event.kind === 'decision' && event.isOutOfBounds)
  const signs = all.flatMap(event => (event.kind === 'sign' ? [`${capital(event.what)}: ${event.time}.`] : []))
  const hint = `Square: seen.${isAnyOut ? ' Red: out of bounds.' : ''}`
  return (
    <RoomSheet head={place} className="room-picture" title={title} hint={hint}>
      <PictureView
        pen={pen}
        picture={signsPicture(days)}
        alt={`How long each sign had been there. ${signs.join(' ')}`}
      />
    </RoomSheet>
  )
}

function signsPicture(days: readonly Day<SignOrDecision>[]): Picture {
  const size = {
    ...line,
    stepOf: (event: SignOrDecision) => (event.kind === 'decision' ? 48 : 0),
    widthOf: widthOfName,
  }
  const { columns, width: needed } = placeDays(days, size)
  const events = columns.flatMap(column => column.events)
  const signs = events.flatMap(({ event, at }) => (event.kind === 'sign' ? [{ ...event, at }] : []))
  const height = line.bottom + 12 + signs.length * signRow
  const boxes = events.flatMap(({ event, at }) =>
    event.kind === 'decision' ? numbered(at, event.number, event.isOutOfBounds ? 'alert' : undefined) : [],
  )
  const rows = signs.flatMap(({ what, time, at }, index) => {
    return signMarks(`${capital(what)}: ${time}`, at, line.bottom + 12 + index * signRow)
  })
  return { width: needed, height, marks: [...dayHeads(columns), ...boxes, ...rows] }
}

const signRow = 56

/** Its words stand above its line, which is broken at first: how long it would be is in the words. */
function signMarks(words: string, at: number, y: number): readonly Mark[] {
  const from = at > 60 ? 28 : 0
  const pieces = [...(from === 0 ? [] : [0, 14]).map(x => ({ x, width: 8 })), { x: from, width: at - from }]
  return [
    label(0, y + 28, words),
    ...pieces.map((piece): Mark => ({ type: 'box', ...piece, y: y + 40, height: 8, fill: 'time' })),
    { type: 'box', x: at - 10, y: y + 34, width: 20, height: 20, fill: 'time' },
  ]
}

/** The moments day by day: filled as the room names them, underlined where the author lists them. */
export function MomentsPicture({ days, isAnswered }: Pick<MomentsView, 'days' | 'isAnswered'>) {
  const size = { ...line, stepOf: ({ number }: MomentOfDay) => (number === undefined ? 28 : 48), widthOf: widthOfName }
  const { columns, width: needed } = placeDays(days, size)
  const moments = columns.flatMap(({ events }) => events.flatMap(({ event, at }) => momentMarks(event, at)))
  const height = line.bottom + (isAnswered ? 18 : 6)
  const marks = [...dayHeads(columns), ...moments]
  return <PictureView pen={pen} picture={{ width: needed, height, marks }} alt={days.map(dayInWords).join(' ')} />
}

function momentMarks({ number, isMarked, isAuthors }: MomentOfDay, at: number): readonly Mark[] {
  const wide = number === undefined ? 22 : line.box
  const dot = { x: at - 11, y: line.top + 10, width: 22, height: 22 }
  return [
    ...(number === undefined
      ? [{ type: 'box', ...dot, fill: 'text', isEmpty: !isMarked } as const]
      : numbered(at, number, isMarked ? 'text' : undefined)),
    ...(isAuthors
      ? [{ type: 'box', x: at - wide / 2, y: line.bottom + 6, width: wide, height: 9, fill: 'time' } as const]
      : []),
  ]
}

function dayInWords({ name, events }: Day<MomentOfDay>): string {
  const numbers = events.flatMap(({ number }) => (number === undefined ? [] : [String(number)]))
  return `${name}: ${numbers.length === 0 ? 'no decisions' : `decisions ${listed(numbers)}`}.`
}
