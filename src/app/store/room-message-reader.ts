import * as z from 'zod/mini'
import type { Support } from '../../core/score/divided-decisions.ts'
import type { LetteredOption, Pane, PageNumber, StoryPlace, RoomView } from '../../core/room/room-view.ts'
import type { Timer } from '../../core/room/timer.ts'
import { pillars } from '../../core/scenario/pillar.ts'
import type { Block, Inline } from '../../core/scenario/prose.ts'
import type { Cost } from '../../core/score/costs.ts'
import { remoteKeys, type RoomMessage } from './room-channel.ts'

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

/** Every field of a shape and no other, so that a new one is not forgotten here. */
type Fields<Shape> = { readonly [Key in keyof Shape]-?: z.ZodMiniType<Shape[Key]> }

const text = z.string()
const texts = z.array(text)
const number = z.number()
const flag = z.boolean()
const pillar = z.enum(pillars)
const perPillar = z.array(z.strictObject({ pillar, points: number }))
const part = z.optional(record<PageNumber>({ number, of: number }))

const inline: z.ZodMiniType<Inline> = z.lazy(() =>
  z.union([
    text,
    z.tuple([z.enum(['br', 'em', 'strong', 'code'])], inline),
    z.tuple([z.literal('link'), text], inline),
  ]),
) as z.ZodMiniType<Inline>

const block: z.ZodMiniType<Block> = z.lazy(() =>
  z.union([
    z.tuple([z.literal('p')], inline),
    z.tuple([z.literal('quote')], block),
    z.tuple([z.enum(['ul', 'ol'])], prose),
  ]),
)

const prose = z.array(block)

const place = record<StoryPlace>({
  stage: record<StoryPlace['stage']>({ title: text, number, of: number }),
  title: text,
  clock: z.optional(text),
})

const lettered = record<LetteredOption>({ letter: text, words: text })

const clock: z.ZodMiniType<Timer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('running'), endsAt: number, total: number }),
  z.strictObject({ kind: z.literal('paused'), left: number, total: number }),
])

const action = z.enum(['continued', 'decided', 'timed-out', 'looked', 'left-hub'])

const cost = record<Cost>({
  scene: text,
  title: text,
  event: number,
  kind: action,
  done: texts,
  points: number,
  kept: record<Cost['kept']>({ kind: action, labels: texts, outOfBounds: flag, dearer: perPillar }),
})

const effects = z.array(z.strictObject({ title: text, chosen: text, why: text }))

const views = z.discriminatedUnion('kind', [
  view('blank', {}),
  view('welcome', { title: text, group: text, council: text, summary: text }),
  view('confidence', {
    when: z.enum(['before', 'after']),
    hands: z.optional(z.array(number)),
    before: z.optional(z.array(number)),
  }),
  view('scene', {
    part,
    place,
    headline: text,
    inject: z.optional(record({ by: text, from: z.optional(text), subject: z.optional(text) })),
    text: z.optional(prose),
    papers: texts,
    isEnding: flag,
  }),
  view('question', {
    part,
    place,
    number: z.optional(number),
    asks: text,
    actor: z.optional(text),
    advises: flag,
    options: z.array(lettered),
    min: number,
    max: number,
    timer: z.optional(clock),
  }),
  view('tally', {
    place,
    asks: text,
    rows: z.array(z.strictObject({ letter: text, words: text, votes: number })),
    abstentions: number,
    isTied: flag,
  }),
  view('consequence', { part, place, taken: z.array(lettered), how: z.optional(text), text: z.array(prose) }),
  view('exhibit', {
    scenario: text,
    id: text,
    title: text,
    marking: z.optional(text),
    pane: record<Pane>({ zoom: number, x: number, y: number }),
  }),
  view('moments', {
    part,
    moments: z.array(z.strictObject({ number, stage: text, title: text, chosen: texts, marked: flag })),
  }),
  view('key-event', {
    part,
    number,
    of: number,
    title: text,
    chosen: texts,
    text,
    found: flag,
    measures: texts,
    own: texts,
  }),
  view('also-marked', { part, moments: z.array(z.strictObject({ title: text, own: texts })) }),
  view('boundaries', {
    part,
    crossed: z.array(
      z.strictObject({
        title: text,
        chosen: text,
        boundary: z.enum(['unlawful', 'unsafe', 'not-our-role']),
        why: text,
      }),
    ),
  }),
  view('pillar', { part, pillar, helped: effects, harmed: effects }),
  view('costs', { part, costs: z.array(record({ lost: perPillar, cost: z.optional(cost) })) }),
  view('divided', {
    part,
    decisions: z.array(
      record({
        title: text,
        chosen: texts,
        how: z.optional(text),
        backed: z.optional(record<Support>({ choices: texts, votes: number, voters: number, several: flag })),
        minority: z.optional(text),
      }),
    ),
  }),
  view('recommendations', { part, drafts: z.array(z.strictObject({ number, text, agreed: flag })) }),
  view('afterwards', { part, text: z.array(prose) }),
  view('closing', { part, keep: z.optional(text), change: z.optional(text) }),
])

const roomMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['hello', 'closed', 'ask', 'here', 'goodbye']) }),
  z.strictObject({ kind: z.literal('view'), revision: number, view: views }),
  z.strictObject({ kind: z.literal('key'), key: z.enum(remoteKeys) }),
])

/**
 * A message as it came over the channel; `undefined` when it is none. It may come from a window that an update has left
 * behind, and a screen before a room must not break.
 */
export function readRoomMessage(data: unknown): RoomMessage | undefined {
  return roomMessage.safeParse(data).success ? (data as RoomMessage) : undefined
}

function record<Shape extends object>(fields: Fields<Shape>): z.ZodMiniType<Shape> {
  return z.strictObject(fields) as unknown as z.ZodMiniType<Shape>
}

function view<Kind extends RoomView['kind']>(
  kind: Kind,
  fields: Fields<Omit<Extract<RoomView, { readonly kind: Kind }>, 'kind'>>,
) {
  return z.strictObject({ kind: z.literal(kind), ...fields })
}
