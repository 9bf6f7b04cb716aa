import * as z from 'zod/mini'
import { confidenceSteps } from '../session/session-shape.ts'
import { type Ballot, type ConsoleState, firstDisplay, newConsoleState, type Slide } from './console-state.ts'
import { noTimeSpent } from './timer.ts'

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

const id = z.string().check(z.minLength(1))
const count = z.int().check(z.minimum(0))
const time = z.number()
const share = z.number().check(z.minimum(0), z.maximum(1))

const number = z.int().check(z.minimum(1))

const slide: z.ZodMiniType<Slide> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome') }),
  z.strictObject({ kind: z.literal('confidence'), when: z.enum(['before', 'after']) }),
  z.strictObject({ kind: z.enum(['scene', 'question', 'tally']) }),
  z.strictObject({ kind: z.literal('consequence'), event: count }),
  z.strictObject({
    kind: z.enum([
      'surprise',
      'moments',
      'boundaries',
      'four-ps',
      'signs',
      'questions',
      'recommendations',
      'afterwards',
      'closing',
    ]),
  }),
  z.strictObject({ kind: z.enum(['decision', 'divided']), number }),
  z.strictObject({ kind: z.literal('asked'), number, back: z.lazy(() => slide) }),
])

const clock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('running'), endsAt: time, total: count }),
  z.strictObject({ kind: z.literal('paused'), left: time, total: count }),
])

const pane = z.strictObject({ zoom: z.number().check(z.minimum(1)), x: share, y: share })

const table = z.optional(z.string())

const ballot = z.strictObject({
  scene: id,
  tally: z.array(z.strictObject({ choice: id, table, votes: count })),
  // One number for all tables, as earlier versions kept it: it stays, without a table.
  abstentions: z.union([z.array(z.strictObject({ table, votes: count })), z.pipe(count, z.transform(ofNoTable))]),
  tablesDone: z.prefault(z.array(z.string()), []),
})

const showing = {
  slide,
  page: count,
  exhibit: z.optional(z.strictObject({ id, pane })),
  showsText: z.boolean(),
  ballot: z.optional(ballot),
  timer: z.optional(clock),
}

const stateShape = z.strictObject({
  ...showing,
  revision: count,
  isBlank: z.boolean(),
  frozen: z.optional(z.strictObject({ ...showing, events: count })),
  hands: z.optional(z.array(count).check(z.length(confidenceSteps))),
  concluding: z.optional(
    z.strictObject({
      keep: z.string(),
      change: z.string(),
      // Earlier versions asked for none.
      secondLook: z.prefault(z.string(), ''),
    }),
  ),
  screens: z.optional(z.enum(['one', 'two'])),
  // Earlier versions kept none.
  drafts: z.prefault(z.record(z.string(), z.string()), {}),
  spent: z.strictObject({ ms: z.number().check(z.minimum(0)), seen: z.optional(time) }),
  letterKeys: z.boolean(),
  keysSettle: z.prefault(z.boolean(), false),
  chimes: z.prefault(z.boolean(), false),
})

/** A state as a device kept it. Of anything else nothing is taken: the log, which counts, is kept apart. */
export function readConsoleState(kept: unknown): ConsoleState | undefined {
  const shaped = stateShape.safeParse(kept)
  if (!shaped.success) return undefined
  const { frozen, spent, ...rest } = shaped.data
  return {
    ...newConsoleState(),
    ...rest,
    frozen: frozen === undefined ? undefined : { ...firstDisplay, ...frozen },
    spent: { ...noTimeSpent, ...spent },
  }
}

function ofNoTable(votes: number): Ballot['abstentions'] {
  return votes === 0 ? [] : [{ votes }]
}
