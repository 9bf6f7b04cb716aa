import type { Session } from '../../../../../src/core/session/session.ts'
import { decided } from '../../support/played.ts'
import { hall, hallPlays, lookedBack } from './plays.ts'

/** Seven people played alone; five looked back, and one was stopped at the hire. */
export const seven: readonly Session[] = hallPlays(
  hall('tell-audit', 'late', ...lookedBack('kept', 'the-book')),
  hall('tell-audit', 'cancel', ...lookedBack('kept', 'the-book', 'the-hire')),
  hall('tell-audit', 'let-run', ...lookedBack('kept', 'the-book', 'three-steps')),
  hall('ask-caretaker', 'let-run', ...lookedBack('kept', 'the-book')),
  hall('ask-caretaker', 'cancel', ...lookedBack('kept')),
  hall('watch-hall', 'cancel'),
  [decided('the-book', 'tell-audit'), { type: 'stopped', scene: 'the-hire' }],
)
