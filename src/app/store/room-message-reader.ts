import * as z from 'zod/mini'
import type {
  DebriefPlace,
  Effect,
  Effects,
  LetteredOption,
  MomentOfDay,
  PageNumber,
  Pane,
  RoomView,
  SignOrDecision,
  StoryPlace,
  VotedChoice,
} from '../../core/room/room-view.ts'
import type { Timer } from '../../core/room/timer.ts'
import { type ByPillar, pillars } from '../../core/scenario/pillar.ts'
import type { Block, Inline } from '../../core/scenario/prose.ts'
import type { StripColumn } from '../../core/score/picture.ts'
import { remoteKeys, type RoomMessage } from './room-channel.ts'

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

/** Every field of a shape and no other, so that a new one is not forgotten here. */
type Fields<Shape> = { readonly [Key in keyof Shape]-?: z.ZodMiniType<Shape[Key]> }

const text = z.string()
const texts = z.array(text)
const number = z.number()
const flag = z.boolean()
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

const sheet = {
  part,
  title: text,
  place: record<DebriefPlace>({ part: text, number, of: number }),
}

const moment = record<MomentOfDay>({ number: z.optional(number), title: text, isMarked: flag, isAuthors: flag })

const signOrDecision: z.ZodMiniType<SignOrDecision> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decision'), number, isOutOfBounds: flag }),
  z.strictObject({ kind: z.literal('sign'), what: text, time: text }),
])

const boundary = z.enum(['unlawful', 'unsafe', 'not-our-role'])

const byPillar = record<ByPillar<number>>({ pursue: number, prevent: number, protect: number, prepare: number })

const votedChoice = { letter: text, words: text, votes: z.optional(number), isTaken: flag }

const effect = z.optional(record<Effect>({ pillars: z.array(z.enum(pillars)), why: text }))

const effects = { helped: effect, harmed: effect }

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
  view('surprise', { ...sheet, ending: z.optional(text) }),
  view('moments', {
    ...sheet,
    days: z.array(record({ name: text, short: text, events: z.array(moment) })),
    list: z.array(moment),
    isAnswered: flag,
  }),
  view('boundaries', {
    ...sheet,
    crossed: z.array(record({ number, chosen: text, boundary, why: z.optional(text) })),
  }),
  view('four-ps', {
    ...sheet,
    columns: z.array(record<StripColumn>({ number: text, isOutOfBounds: flag, helped: byPillar, harmed: byPillar })),
  }),
  view('signs', { ...sheet, days: z.array(record({ name: text, short: text, events: z.array(signOrDecision) })) }),
  view('decision', {
    ...sheet,
    choices: z.array(record<VotedChoice>(votedChoice)),
    abstentions: number,
    how: z.optional(text),
    outOfBounds: z.optional(record({ kind: boundary, why: text })),
    ...effects,
    wouldHaveHelped: z.optional(text),
  }),
  view('divided', {
    ...sheet,
    sides: z.array(record<VotedChoice & Effects>({ ...votedChoice, ...effects })),
    others: z.array(record<VotedChoice>(votedChoice)),
    abstentions: number,
    minority: z.optional(text),
  }),
  view('questions', { ...sheet, questions: z.array(z.strictObject({ number, text, forOfficers: flag })) }),
  view('recommendations', { ...sheet, drafts: z.array(z.strictObject({ number, to: text, text, agreed: flag })) }),
  view('afterwards', { ...sheet, text: z.array(prose) }),
  view('closing', { ...sheet, keep: z.optional(text), change: z.optional(text), secondLook: z.optional(text) }),
])

const roomMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['hello', 'closed', 'ask', 'here', 'goodbye']) }),
  z.strictObject({ kind: z.literal('view'), revision: number, view: views }),
  z.strictObject({ kind: z.literal('key'), key: z.enum(remoteKeys) }),
])

/** `undefined` when it is none, as from a window that an update has left behind: a screen before a room must not break. */
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
