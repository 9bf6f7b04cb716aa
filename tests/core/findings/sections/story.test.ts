import { expect, test } from 'vitest'
import { story } from '../../../../src/core/findings/sections/story.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { evidenceFor, completeSession, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

test('the story is told stage by stage, with what was decided and how it ended', () => {
  expect(textsIn('story', completeSession)).toEqual([
    'The story in short',
    'A hall is let for cash, and the book has gaps.',
    'The book. Gaps in the book. Members chose “Tell internal audit” (D2).',
    'The hire. Every second Tuesday. Nobody decided in time, which meant “Let it run tonight, and tell the police” (D3). Three ' +
      'steps and two hands. Members chose “Match the bank to the book” and “Sit down with the caretaker” (D4).',
    'How it ended. It came to “The book is kept”. In the story, the harm was contained.',
  ])
})

test('of a play that was left it is told where it was left', () => {
  expect(textsIn('story', stoppedSession)).toEqual([
    'The story in short',
    'A hall is let for cash, and the book has gaps.',
    'The book. Gaps in the book. The player chose “Watch the hall” (D1).',
    'How it ended. It came to no ending. It was left at “Every second Tuesday”.',
  ])
})

test('where the last scene is told with what was decided there, its words do not stand again at the end', () => {
  const { script } = tenpennyHall
  const [, steps] = Object.entries(script.scenes).find(([id]) => id === 'three-steps') ?? []
  if (steps === undefined) throw new Error('no such scene')
  const scenes = { ...script.scenes, 'three-steps': { ...steps, headline: 'There is time for two' } }
  const end = { kind: 'stopped', title: 'Three steps and two hands', stage: 'The hire' } as const
  const whole = evidenceFor(completeSession)
  const ended = (decisions: typeof whole.decisions) =>
    textsOf([story({ ...script, scenes }, { ...whole, decisions, end, scenesMet: ['the-book', 'three-steps'] })]).find(
      text => text.startsWith('How it ended'),
    )
  const left = 'How it ended. It came to no ending. It was left at “Three steps and two hands”.'
  expect(ended(whole.decisions)).toBe(left)
  expect(ended([])).toBe(`${left} There is time for two.`)
})

test('a headline comes before the title, and a stage without a decision has its first scene', () => {
  const { script } = tenpennyHall
  const [, hire] = Object.entries(script.scenes).find(([id]) => id === 'the-hire') ?? []
  const scenes = {
    ...script.scenes,
    ...(hire === undefined ? {} : { 'the-hire': { ...hire, headline: 'A man pays in notes' } }),
  }
  const evidence = { ...evidenceFor(completeSession), decisions: [] }
  expect(textsOf([story({ ...script, scenes }, evidence)]).slice(2, 4)).toEqual([
    'The book. Gaps in the book.',
    'The hire. A man pays in notes.',
  ])
})
