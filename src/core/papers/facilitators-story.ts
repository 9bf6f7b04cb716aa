import type { DebriefNotes } from '../score/debrief-notes.ts'
import type { Script } from '../session/script.ts'
import { type TestInWords, testsInWords } from './story-words.ts'
import { type Story, storyOf } from './story.ts'
import { type Timings, timingsOf } from './timings.ts'

/** All that a facilitator's paper is made from. */
export interface PaperInput {
  readonly script: Script
  readonly notes: DebriefNotes
  /** Each exhibit in words, by its id. */
  readonly exhibitTexts: ReadonlyMap<string, string>
}

/** The same, worked out once. */
export interface FacilitatorsStory extends PaperInput {
  readonly story: Story
  readonly timings: Timings
  readonly sayTest: TestInWords
}

export function facilitatorsStory(telling: PaperInput): FacilitatorsStory {
  const story = storyOf(telling.script)
  return {
    ...telling,
    story,
    timings: timingsOf(story, telling.exhibitTexts),
    sayTest: testsInWords(story, telling.notes),
  }
}
