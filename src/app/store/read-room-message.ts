import type { Clock } from '../../core/room/clock.ts'
import type { Backed, Lettered, Pane, Part, Place, RoomView } from '../../core/room/room-view.ts'
import { pillars } from '../../core/scenario/pillar.ts'
import type { Block, Inline, Item, Prose } from '../../core/scenario/prose.ts'
import type { Cost } from '../../core/score/costs.ts'
import { remoteKeys, type RoomMessage } from './room-channel.ts'
import { byKind, isFlag, isNumber, isText, listOf, maybe, oneOf, record, type Check } from './shape-check.ts'

/**
 * A message as it came over the channel; `undefined` when it is none. It may come from a window that an update has left
 * behind, and a screen before a room must not break.
 */
export function readRoomMessage(data: unknown): RoomMessage | undefined {
  return isRoomMessage(data) ? data : undefined
}

const texts = listOf(isText)
const isPillar = oneOf(...pillars)
const part = maybe(record<Part>({ number: isNumber, of: isNumber }))

const isPlace = record<Place>({
  stage: record<Place['stage']>({ title: isText, number: isNumber, of: isNumber }),
  title: isText,
  clock: maybe(isText),
})

const isLettered = record<Lettered>({ letter: isText, words: isText })

const isClock = byKind<Clock>({
  running: record({ kind: oneOf('running'), endsAt: isNumber, total: isNumber }),
  paused: record({ kind: oneOf('paused'), left: isNumber, total: isNumber }),
})

const isAction = oneOf<Cost['kind']>('continued', 'decided', 'timed-out', 'looked', 'left-hub')

const isCost = record<Cost>({
  scene: isText,
  title: isText,
  event: isNumber,
  kind: isAction,
  done: texts,
  points: isNumber,
  kept: record<Cost['kept']>({
    kind: isAction,
    labels: texts,
    outOfBounds: isFlag,
    dearer: listOf(record({ pillar: isPillar, points: isNumber })),
  }),
})

const isEffect = record({ title: isText, chosen: isText, why: isText })

const isView: Check<RoomView> = byKind<RoomView>({
  blank: record({ kind: oneOf('blank') }),
  welcome: record({ kind: oneOf('welcome'), title: isText, group: isText, council: isText, summary: isText }),
  confidence: record({
    kind: oneOf('confidence'),
    when: oneOf('before', 'after'),
    hands: maybe(listOf(isNumber)),
    before: maybe(listOf(isNumber)),
  }),
  scene: record({
    kind: oneOf('scene'),
    part,
    place: isPlace,
    headline: isText,
    inject: maybe(record({ by: isText, from: maybe(isText), subject: maybe(isText) })),
    text: maybe(isProse),
    papers: texts,
    isEnding: isFlag,
  }),
  question: record({
    kind: oneOf('question'),
    place: isPlace,
    number: maybe(isNumber),
    asks: isText,
    actor: maybe(isText),
    options: listOf(isLettered),
    min: isNumber,
    max: isNumber,
    timer: maybe(isClock),
  }),
  tally: record({
    kind: oneOf('tally'),
    part,
    place: isPlace,
    asks: isText,
    rows: listOf(record({ letter: isText, words: isText, votes: isNumber, byTable: listOf(isNumber) })),
    tables: texts,
    abstentions: isNumber,
    isTied: isFlag,
    isByTable: maybe(isFlag),
  }),
  consequence: record({
    kind: oneOf('consequence'),
    part,
    place: isPlace,
    taken: listOf(isLettered),
    how: maybe(isText),
    text: listOf(isProse),
  }),
  exhibit: record({
    kind: oneOf('exhibit'),
    scenario: isText,
    id: isText,
    title: isText,
    marking: maybe(isText),
    pane: record<Pane>({ zoom: isNumber, x: isNumber, y: isNumber }),
  }),
  moments: record({
    kind: oneOf('moments'),
    part,
    moments: listOf(
      record({ number: isNumber, stage: isText, title: isText, chosen: texts, marked: isFlag }),
    ),
  }),
  'key-event': record({
    kind: oneOf('key-event'),
    part,
    number: isNumber,
    of: isNumber,
    title: isText,
    chosen: texts,
    text: isText,
    found: isFlag,
    measures: texts,
    own: texts,
  }),
  'also-marked': record({
    kind: oneOf('also-marked'),
    part,
    moments: listOf(record({ title: isText, own: texts })),
  }),
  boundaries: record({
    kind: oneOf('boundaries'),
    part,
    crossed: listOf(
      record({
        title: isText,
        chosen: isText,
        boundary: oneOf('unlawful', 'unsafe', 'not-our-role'),
        why: isText,
      }),
    ),
  }),
  pillar: record({
    kind: oneOf('pillar'),
    part,
    pillar: isPillar,
    helped: listOf(isEffect),
    harmed: listOf(isEffect),
  }),
  costs: record({
    kind: oneOf('costs'),
    part,
    costs: listOf(
      record({ lost: listOf(record({ pillar: isPillar, points: isNumber })), cost: maybe(isCost) }),
    ),
  }),
  divided: record({
    kind: oneOf('divided'),
    part,
    decisions: listOf(
      record({
        title: isText,
        chosen: texts,
        how: maybe(isText),
        backed: maybe(record<Backed>({ choices: texts, votes: isNumber, voters: isNumber, several: isFlag })),
        minority: maybe(isText),
      }),
    ),
  }),
  recommendations: record({
    kind: oneOf('recommendations'),
    part,
    drafts: listOf(record({ number: isNumber, text: isText, agreed: isFlag })),
  }),
  afterwards: record({ kind: oneOf('afterwards'), part, text: listOf(isProse) }),
  closing: record({ kind: oneOf('closing'), part, keep: maybe(isText), change: maybe(isText) }),
})

const isRoomMessage = byKind<RoomMessage>({
  hello: record({ kind: oneOf('hello') }),
  view: record({ kind: oneOf('view'), revision: isNumber, view: isView }),
  closed: record({ kind: oneOf('closed') }),
  ask: record({ kind: oneOf('ask') }),
  here: record({ kind: oneOf('here') }),
  goodbye: record({ kind: oneOf('goodbye') }),
  key: record({ kind: oneOf('key'), key: oneOf(...remoteKeys) }),
})

function isProse(value: unknown): value is Prose {
  return Array.isArray(value) && value.every(isBlock)
}

function isBlock(value: unknown): value is Block {
  if (!Array.isArray(value)) return false
  const [tag, ...rest]: readonly unknown[] = value
  switch (tag) {
    case 'p':
      return rest.every(isInline)
    case 'quote':
      return rest.every(isBlock)
    case 'ul':
    case 'ol':
      return rest.every((item): item is Item => isProse(item))
    default:
      return false
  }
}

function isInline(value: unknown): value is Inline {
  if (typeof value === 'string') return true
  if (!Array.isArray(value)) return false
  const [tag, ...rest]: readonly unknown[] = value
  if (tag === 'link') return isText(rest[0]) && rest.slice(1).every(isInline)
  return (tag === 'br' || tag === 'em' || tag === 'strong' || tag === 'code') && rest.every(isInline)
}
