import { describe, expect, test } from 'vitest'
import { castMet, playedPath, unexplainedNames } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { played } from '../../support/played-session.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const script = scriptOf(scenario`
  cast:
    vale: { name: Councillor Iris Vale, post: Ward councillor, seat: member }
    brown: { name: Ada Brown, post: Market manager }
    finch: { name: Owen Finch, post: Trader }
  scenes:
    door:
      title: At the door
      text: Ask Ada Brown, says the porter.
      decision: { actor: vale, choices: { ask: { consequence: Owen Finch answers., goto: end }, wait: { goto: end } } }
    end: { title: The end, text: Finch and Ada Brown go home., ending: contained }
`)

function metAfter(...intents: readonly Intent[]) {
  return castMet(script, playedPath(script, played(script, ...intents)).scenes)
}

const decide = (pick: string): Intent => ({ type: 'decided', scene: 'door', picks: [pick] })
const told = (met: ReturnType<typeof metAfter>) => met.map(({ person, scene }) => `${person.name}: ${scene}`)

describe('the people met', () => {
  test('are those whom the pages so far name, in the order of meeting', () => {
    expect(told(metAfter())).toEqual(['Ada Brown: door', 'Councillor Iris Vale: door'])
  })

  test('are met where they were first named, also by what follows from a choice', () => {
    expect(told(metAfter(decide('ask')))).toEqual(['Ada Brown: door', 'Councillor Iris Vale: door', 'Owen Finch: door'])
  })

  test('are not those whom only another choice would have brought in', () => {
    expect(told(metAfter(decide('wait'))).at(-1)).toBe('Owen Finch: end')
  })

  test('are explained where they are met, and not again', () => {
    const met = metAfter(decide('wait'))
    expect(unexplainedNames('door', met)).toEqual({ 'Ada Brown': 'Market manager' })
    expect(unexplainedNames('end', met)).toEqual({ Finch: 'Trader' })
  })
})
