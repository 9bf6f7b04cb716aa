import {
  focusVotes,
  pressInTwo,
  putAway,
  step,
  type Stepped,
  toggleBlank,
  toggleFreeze,
  toggleKeyEvent,
  toggleText,
  toggleTimer,
} from './actions.ts'
import { type Console, sceneInView } from './console.ts'

/** What a key or a button of the console does, wherever the focus is. None decides, and none deletes. */
export interface Command {
  /** On its button. */
  readonly label: string
  /** As the keyboard calls them; the first stands on the button. A letter does nothing while letters are off. */
  readonly keys: readonly string[]
  /** On the list of keys. */
  readonly does: string
  /** What the room screen is while it is on. */
  readonly isOn?: (at: Console) => boolean
  /** Left out: always, for who may write. */
  readonly isPossible?: (at: Console) => boolean
  readonly run: (at: Console, ways: CommandWays) => void
}

/** What the page that hears a command opens for it. */
export interface CommandWays {
  readonly onWrite: (writing: 'note' | 'measure') => void
  readonly onHelp: () => void
  /** A step was taken, or could not be. */
  readonly onStepped?: ((stepped: Stepped) => void) | undefined
}

const goes =
  (by: 1 | -1): Command['run'] =>
  (at, { onStepped }) => {
    const stepped = step(at, by)
    onStepped?.(stepped)
  }

export const commands = {
  next: {
    label: 'Next ▶',
    keys: ['PageDown', 'ArrowRight'],
    does: 'Next, or forward on a remote, which also works on the room screen and in an empty field',
    run: goes(1),
  },
  back: { label: '◀ Back', keys: ['PageUp', 'ArrowLeft'], does: 'Back', run: goes(-1) },
  dark: {
    label: 'Dark',
    keys: ['b', '.'],
    does: 'Darken the room screen, or show it again. No other key shows it again',
    isOn: ({ consoleState }) => consoleState.isBlank,
    run: toggleBlank,
  },
  away: { label: 'Put away', keys: ['Escape'], does: 'Put a document away, or leave a field', run: putAway },
  freeze: {
    label: 'Freeze',
    keys: ['f'],
    does: 'Freeze or unfreeze the room screen',
    isOn: ({ consoleState }) => consoleState.frozen !== undefined,
    run: toggleFreeze,
  },
  text: {
    label: 'Whole text',
    keys: ['t'],
    does: 'Show the whole text of the scene, or its headline',
    isOn: ({ consoleState }) => consoleState.showsText,
    isPossible: ({ path }) => path.closed === undefined,
    run: toggleText,
  },
  votes: { label: 'Votes', keys: ['v'], does: 'Go to the votes', run: focusVotes },
  reveal: {
    label: 'Show the votes',
    keys: ['r'],
    does: 'Go to the button that shows the votes. R again presses it',
    run: at => pressInTwo(at, 'reveal'),
  },
  settle: {
    label: 'Settle',
    keys: ['s'],
    does: 'Go to the button that settles the vote. S again presses it, if you allow it below',
    run: at => pressInTwo(at, 'settle'),
  },
  timer: {
    label: 'Timer',
    keys: ['p'],
    does: 'Start or pause the timer, once the question is shown',
    run: toggleTimer,
  },
  keyEvent: {
    label: 'Key event',
    keys: ['k'],
    does: 'Mark or unmark this scene as a key event',
    isOn: at => at.path.marked.has(sceneInView(at)),
    isPossible: ({ path }) => !path.hindsightFinished,
    run: toggleKeyEvent,
  },
  note: { label: 'Note', keys: ['n'], does: 'Write a note on this scene', run: (_, { onWrite }) => onWrite('note') },
  measure: {
    label: 'Measure',
    keys: ['m'],
    does: 'Write down a measure that someone proposes',
    run: (_, { onWrite }) => onWrite('measure'),
  },
  help: { label: 'Keys', keys: ['?'], does: 'Show this list', run: (_, { onHelp }) => onHelp() },
} satisfies Readonly<Record<string, Command>>

/** Whether a command does anything now; the list of keys can always be read. */
export function isPossible(command: Command, at: Console): boolean {
  return command.run === commands.help.run || (at.mayWrite && command.isPossible?.(at) !== false)
}

/** The command of a key that was pressed; `undefined` where it has none, or does nothing now. */
export function commandOf(key: string, at: Console): Command | undefined {
  const isLetter = /^[a-z]$/i.test(key)
  if (isLetter && !at.consoleState.letterKeys) return undefined
  const pressed = isLetter ? key.toLowerCase() : key
  const all: readonly Command[] = Object.values(commands)
  return all.find(command => command.keys.includes(pressed) && isPossible(command, at))
}
