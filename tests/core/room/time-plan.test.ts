import { expect, test } from 'vitest'
import { debriefPlan, timeSavings, timePlan } from '../../../src/core/room/time-plan.ts'
import { entry, type SceneScript, type Script } from '../../../src/core/session/script.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
const look: Intent = { type: 'looked', scene: 'look', lead: 'books' }
const back: Intent = { type: 'continued', scene: 'books' }

/** The market, in which it takes two minutes more to read each lead. */
const wordy: Script = {
  ...marketScript,
  scenes: Object.fromEntries(
    Object.entries(marketScript.scenes).map(([id, scene]) => [
      id,
      id === 'books' || id === 'yard' ? withWords(scene, 280) : scene,
    ]),
  ),
}

function withWords(scene: SceneScript, words: number): SceneScript {
  return { ...scene, text: [['p', Array.from({ length: words }, () => 'word').join(' ')]] }
}

test('a scene takes as long as its words are read, its prompts are talked over, and its decision is made', () => {
  const { call, yard } = wordy.scenes
  if (call === undefined || yard === undefined) throw new Error('no scene')
  const scenes = { ...wordy.scenes, books: withWords(call, 300), yard: withWords(yard, 150 * 20) }
  const evening = { script: { ...wordy, scenes }, notes: marketNotes, session: played(wordy, onwards) }
  // The shorter of the leads is what fewer leads come to, so the other is saved; where the room may move on, the shorter.
  expect(timeSavings(evening)).toMatchObject([{ kind: 'fewer-leads', minutes: 20 }])
  const there = { ...evening, session: played(wordy, onwards, tell, look, back) }
  expect(timeSavings(there)).toMatchObject([{ kind: 'move-on', minutes: 2 + 1 + 5 }])
})

test('what is left of the time is shared among the stages to come, and a third is kept for looking back', () => {
  const plan = timePlan(marketScript, played(marketScript), 90, 0)
  expect(plan.after).toBe(30)
  expect(plan.late).toBe(0)
  expect(plan.stages).toEqual([expect.objectContaining({ state: 'now', minutes: 60 })])
})

test('who has done little in much time is late, and no stage has less than nothing', () => {
  const plan = timePlan(marketScript, played(marketScript), 90, 70)
  expect(plan.late).toBe(70)
  expect(plan.stages.map(({ minutes }) => minutes)).toEqual([0])
})

test('who has come to the end in time is not late', () => {
  const session = played(marketScript, onwards, tell, look, back, { type: 'left-hub', scene: 'look' })
  expect(timePlan(marketScript, session, 90, 38).late).toBe(0)
})

test('once the play is over all stages are done', () => {
  const session = played(marketScript, onwards, { type: 'stopped', scene: 'call' })
  const plan = timePlan(marketScript, session, 90, 20)
  expect(plan.stages.map(({ state, minutes }) => [state, minutes])).toEqual([['done', 0]])
})

test('what may still come is found through gates, whatever the facts, without what was met', () => {
  const scenes = Object.fromEntries(
    Object.entries(marketScript.scenes).map(([id, { title, stage, text, exhibits }]) => [
      id,
      { title, stage, text, exhibits, discuss: ['Who?'] },
    ]),
  )
  const script = { ...marketScript, scenes }
  const ahead = (...intents: readonly Intent[]) =>
    timeSavings({ script, notes: marketNotes, session: played(marketScript, ...intents) }).map(({ scene }) => scene)
  const atBudget = ahead(onwards, tell, look, back, { type: 'left-hub', scene: 'look' })
  expect(atBudget.toSorted()).toEqual(['budget', 'end-badly', 'end-well', 'reporter'])
  expect(ahead(onwards, tell, look, back)).not.toContain('books')
  expect(ahead(onwards, { type: 'stopped', scene: 'call' })).toEqual([])
})

test('leads can be left out: fewer of them ahead, or the rest where the room may move on', () => {
  const at = (...intents: readonly Intent[]) => ({
    script: wordy,
    notes: marketNotes,
    session: played(wordy, ...intents),
  })
  expect(timeSavings(at(onwards))).toEqual([{ kind: 'fewer-leads', scene: 'look', title: 'A look round', minutes: 2 }])
  expect(timeSavings(at(onwards, tell))).toEqual([])
  expect(timeSavings(at(onwards, tell, look, back))).toEqual([
    { kind: 'move-on', scene: 'look', title: 'A look round', minutes: 2 },
  ])
  expect(timeSavings(at(onwards, { type: 'stopped', scene: 'call' }))).toEqual([])
})

test('talk is left out only where nothing is decided', () => {
  const talk: Script = {
    ...marketScript,
    scenes: {
      ...marketScript.scenes,
      reporter: {
        ...(entry(marketScript.scenes, 'reporter') as SceneScript),
        discuss: ['What now?', 'Who?'],
      },
    },
  }
  const evening = { script: talk, notes: marketNotes, session: played(talk, onwards) }
  expect(timeSavings(evening)).toEqual([{ kind: 'no-talk', scene: 'reporter', title: 'A reporter rings', minutes: 2 }])
})

test('what was looked at ahead of a frozen room and taken back is not told yet', () => {
  const tellAll: readonly Intent[] = [onwards, tell]
  const ahead: readonly Intent[] = [look, back, { type: 'left-hub', scene: 'look' }]
  const takenBack: Intent = { type: 'corrected', from: 2 }
  const there = played(wordy, ...tellAll)
  const again = played(wordy, ...tellAll, ...ahead, takenBack)
  expect(timePlan(wordy, again, 30, 20)).toEqual(timePlan(wordy, there, 30, 20))
  const at = (session: typeof there) => ({ script: wordy, notes: marketNotes, session })
  const undone = played(wordy, onwards, tell, { type: 'corrected', from: 1 })
  expect(timeSavings(at(undone))).toEqual(timeSavings(at(played(wordy, onwards))))
})

test('in half an hour each part of the debrief has its minutes, and the one that the room is in is marked', () => {
  const minutes = (...plan: Parameters<typeof debriefPlan>) => debriefPlan(...plan).map(part => part.minutes)
  expect(minutes({ kind: 'scene' }, 30)).toEqual([3, 7, 12, 5, 3])
  expect(debriefPlan({ kind: 'signs' }, 60).map(({ state, minutes: left }) => [state, left])).toEqual([
    ['done', 3],
    ['now', 7],
    ['ahead', 12],
    ['ahead', 5],
    ['ahead', 3],
  ])
})

test('where less time is left, the parts to come share it, and none has less than nothing', () => {
  const minutes = (left: number) => debriefPlan({ kind: 'questions' }, left).map(part => part.minutes)
  expect(minutes(4).slice(-2)).toEqual([3, 2])
  expect(minutes(-5).slice(-2)).toEqual([0, 0])
})
