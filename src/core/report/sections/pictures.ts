import { byPillar, type Pillar, pillars, pillarTitles } from '../../scenario/pillar.ts'
import { sayDate } from '../../scenario/say-date.ts'
import { type Label, type Mark, type Picture, strength, strip, type StripSize } from '../../score/picture.ts'
import type { Source } from '../../session/met.ts'
import { entry } from '../../session/script.ts'
import type { Difference } from '../differed.ts'
import { cell, type DraftItem } from '../draft.ts'
import { type Effect, effects, pointsOf } from '../four-ps.ts'
import type { Numbers } from '../numbers.ts'
import type { Offered } from '../recommendations.ts'
import { counted, listed } from '../say.ts'
import type { Telling } from '../telling.ts'

/** The width of the text of a page, in points. */
const pageWidth = 480

function label(x: number, y: number, text: string, more: Partial<Label> = {}): Label {
  return { type: 'label', x, y, text, size: 9, ...more }
}

/** What each decision helped and harmed: solid above the line, striped below. */
export function fourPs({ plays, numbers, numbered, part, isTold }: Telling): readonly DraftItem[] {
  if (plays.all.length > 1) return []
  const all = effects(plays).filter(({ scene }) => isTold([`decision:${scene}`]))
  if (all.length === 0) return []
  const scenes = part === 'draft' ? numbered.decisions : all.map(({ scene }) => scene)
  return [
    {
      kind: 'figure',
      id: 'figure/four-ps',
      sources: scenes.map((scene): Source => `decision:${scene}`),
      caption: 'What each decision helped and harmed, as the author of the case judges it',
      alt: pillars.map(pillar => altOf(pillar, all, numbers)).join(' '),
      picture: fourPsPicture(all, numbers),
    },
  ]
}

function altOf(pillar: Pillar, all: readonly Effect[], numbers: Numbers): string {
  const at = (words: string, sign: 1 | -1) => {
    const scenes = all.filter(effect => pointsOf(effect, pillar, sign) !== 0).map(({ scene }) => scene)
    return scenes.length === 0 ? [] : [`${words} at ${listed(scenes.map(one => numbers.of(`decision:${one}`) ?? ''))}`]
  }
  const both = [...at('helped', 1), ...at('harmed', -1)]
  return `${pillarTitles[pillar]}: ${both.length === 0 ? 'not touched' : both.join('; ')}.`
}

const size: StripSize = { width: pageWidth, text: 9, left: 64, step: 34, bar: 16, box: 22, unit: 5 }

function fourPsPicture(all: readonly Effect[], numbers: Numbers): Picture {
  const { height, marks } = strip(
    all.map(effect => ({
      number: numbers.of(`decision:${effect.scene}`) ?? '',
      isOutOfBounds: effect.isOutOfBounds,
      helped: byPillar(pillar => strength(pointsOf(effect, pillar, 1))),
      harmed: byPillar(pillar => strength(pointsOf(effect, pillar, -1))),
    })),
    size,
  )
  return { width: pageWidth, height: height + 18, marks: [...marks, ...legend(height + 12)] }
}

function legend(y: number): readonly Mark[] {
  return [
    { type: 'box', x: 0, y: y - 8, width: 9, height: 9, fill: 'text' },
    label(13, y, 'Solid, above the line: helped', { ink: 'quiet', size: 8 }),
    { type: 'box', x: 140, y: y - 8, width: 9, height: 9, fill: 'text', isStriped: true },
    label(153, y, 'Striped, below: harmed', { ink: 'quiet', size: 8 }),
    { type: 'box', x: 258, y: y - 8, width: 9, height: 9, fill: 'alert' },
    label(271, y, 'Filled number: out of bounds', { ink: 'quiet', size: 8 }),
    label(398, y, 'Taller: stronger', { ink: 'quiet', size: 8 }),
  ]
}

/** How long each sign had been there when someone saw it. */
export function timeLine({ plays, numbers, numbered, isTold }: Telling): readonly DraftItem[] {
  const signs = numbered.keyEvents.flatMap((scene): readonly SignSeen[] => {
    const sign = entry(plays.notes.keyEvents, scene)?.sign
    const isMet = plays.all.every(({ met }) => met.scenes.has(scene))
    if (sign === undefined || !isMet || !isTold([`scene:${scene}`])) return []
    return [{ scene, number: numbers.of(`scene:${scene}`) ?? '', what: sign.what, time: sign.for }]
  })
  if (signs.length < 2) return []
  return [
    {
      kind: 'figure',
      id: 'figure/time-line',
      sources: signs.map(({ scene }): Source => `scene:${scene}`),
      caption: 'How long each sign had been there when it was seen (not to scale)',
      alt: signs.map(({ number, what, time }) => `${number}, ${what}: ${time}.`).join(' '),
      picture: lengths(signs),
    },
  ]
}

interface SignSeen {
  readonly scene: string
  readonly number: string
  readonly what: string
  readonly time: string
}

const perUnit: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
}

/** Minutes and years on one scale: the length of a bar grows with the logarithm, and the words say how long it was. */
function sizeOf(time: string): number {
  const [amount = '0', unit = 'day'] = time.split(' ')
  const days = Number(amount.replace(',', '')) * (perUnit[unit.replace(/s$/, '')] ?? 1)
  return Math.log10(1 + days * 24)
}

function lengths(signs: readonly SignSeen[]): Picture {
  const row = 17
  const left = 190
  const room = pageWidth - left - 110
  const most = Math.max(...signs.map(({ time }) => sizeOf(time)))
  const marks = signs.flatMap(({ number, what, time }, index): Mark[] => {
    const y = 12 + row * index
    const width = Math.max(6, (sizeOf(time) / most) * room)
    return [
      label(0, y, `${number} ${what.slice(0, 1).toUpperCase()}${what.slice(1)}`),
      { type: 'box', x: left, y: y - 5, width, height: 3, fill: 'time' },
      { type: 'box', x: left + width - 3, y: y - 7.5, width: 8, height: 8, fill: 'time' },
      label(left + width + 10, y, `seen after ${time}`),
    ]
  })
  return { width: pageWidth, height: row * signs.length, marks }
}

/** Votes at a decision, where an officer puts them in. */
export function voteBars(
  { votes, scene, title, abstentions, how }: Difference,
  numbers: Numbers,
): readonly DraftItem[] {
  if (how === 'groups' || votes.every(one => one.votes === 0)) return []
  const sources: readonly Source[] = [`decision:${scene}`, `votes:${scene}`]
  const abstained = abstentions === 0 ? '' : `; ${counted(abstentions, 'abstention')}`
  return [
    {
      kind: 'figure',
      id: `figure/votes/${scene}`,
      sources,
      caption: `Votes at ${title} (${numbers.of(`decision:${scene}`) ?? ''})${abstained}`,
      alt: votes.map(one => `${one.name}: ${counted(one.votes, 'vote')}.`).join(' '),
      picture: barsOf(votes),
    },
    {
      kind: 'table',
      id: `differed/votes/${scene}`,
      caption: `Votes at ${title}`,
      columns: { Choice: 8, Votes: 2 },
      rows: votes.map(one => ({
        sources,
        cells: [cell(one.isTaken ? { strong: one.name } : one.name), cell(String(one.votes))],
      })),
    },
  ]
}

function barsOf(votes: Difference['votes']): Picture {
  const row = 20
  const left = 230
  const marks = votes.flatMap((one, index): Mark[] => {
    const y = 13 + row * index
    const drawn = Math.min(one.votes, 16)
    const vote = { type: 'box', y: y - 10, width: 12, height: 12, fill: 'text', isEmpty: !one.isTaken } as const
    return [
      label(0, y, one.name.slice(0, 46), { isStrong: one.isTaken }),
      ...Array.from({ length: drawn }, (_, place): Mark => ({ ...vote, x: left + place * 14 })),
      label(left + drawn * 14 + 5, y, String(one.votes), { isStrong: true }),
    ]
  })
  return { width: pageWidth, height: 8 + row * votes.length, marks }
}

/** The months of the action plan, once it has days. */
export function actionMonths(told: readonly Offered[], { review, numbers }: Telling): readonly DraftItem[] {
  const planned = told.flatMap(({ id }): readonly PlannedDays[] => {
    const { start, due } = review.planned[id] ?? {}
    if (start === undefined || due === undefined || due < start) return []
    return [{ id, number: numbers.of(`recommendation:${id}`) ?? '', start, due }]
  })
  if (planned.length < 2) return []
  return [
    {
      kind: 'figure',
      id: 'figure/months',
      sources: planned.map(({ id }): Source => `recommendation:${id}`),
      caption: 'The action plan by month',
      alt: planned.map(({ number, start, due }) => `${number}: ${sayDate(start)} to ${sayDate(due)}.`).join(' '),
      picture: months(planned),
    },
  ]
}

interface PlannedDays {
  readonly id: string
  readonly number: string
  readonly start: string
  readonly due: string
}

function months(planned: readonly PlannedDays[]): Picture {
  const from = Math.min(...planned.map(({ start }) => monthOf(start)))
  const to = Math.max(...planned.map(({ due }) => monthOf(due))) + 1
  const left = 36
  const step = (pageWidth - left) / (to - from)
  const row = 14
  const every = Math.ceil((to - from) / 12)
  const heads = Array.from({ length: to - from }, (_, index): Mark[] => {
    const x = left + step * index
    const line: Mark = { type: 'line', x1: x, y1: 0, x2: x, y2: 16 + row * planned.length, ink: 'rule', width: 0.6 }
    return index % every === 0 ? [line, label(x + 3, 10, monthName(from + index), { ink: 'quiet', size: 8 })] : [line]
  })
  const spans = planned.flatMap(({ number, start, due }, index): Mark[] => {
    const y = 24 + row * index
    const x = left + step * (monthOf(start) - from)
    const width = step * (monthOf(due) + 1 - monthOf(start))
    return [label(0, y, number, { isStrong: true }), { type: 'box', x, y: y - 8, width, height: 8, fill: 'text' }]
  })
  return { width: pageWidth, height: 20 + row * planned.length, marks: [...heads.flat(), ...spans] }
}

function monthOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return year * 12 + month - 1
}

function monthName(month: number): string {
  const name = sayDate(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`).split(' ')
  return `${(name[1] ?? '').slice(0, 3)} ${month % 12 === 0 ? (name[2] ?? '') : ''}`.trim()
}
