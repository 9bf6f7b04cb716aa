import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { loadPreview } from '../../build/scenario-folder.ts'
import type { Playable } from '../../cases/playable.ts'
import { takenBy } from '../../core/check/playthroughs.ts'
import {
  raised,
  reaches,
  type Recorded,
  recordedSessions,
  type Rise,
  type Stop,
  stopOfPlay,
} from '../../core/check/recorded-sessions.ts'
import { type Change, changeKinds, type ChangeKind, changesBetween } from '../../core/check/scenario-changes.ts'
import { counted, quoted } from '../../core/diagnostics/wording.ts'
import { decode } from '../../core/scenario/reading/decode.ts'
import { readPlaythroughs } from '../../core/scenario/reading/playthroughs.ts'
import { loadedOrSaid, scenarioFolder } from '../scenario-files.ts'
import { type ExitCode, Misuse, oneOf, painterFor, readOptions, type Terminal } from '../terminal.ts'

/** Says what an edit changes for players, what becomes of recorded sessions, and which version the case needs. */
export async function diff(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['format'])
  const format = oneOf(values.format, ['pretty', 'json'], '--format')
  const [oldName, newName, ...others] = positionals
  if (oldName === undefined || newName === undefined || others.length > 0)
    throw new Misuse('name two scenarios, the old one first')
  const places = await placesOf(oldName, newName, terminal)
  const older = await loaded(places.older, terminal)
  const newer = await loaded(places.newer, terminal)
  // As with any program that compares two files, 1 is no failure: 2 says that they could not be compared.
  if (older === undefined || newer === undefined) return 2
  if (older.script.id !== newer.script.id)
    throw new Misuse(`these are two scenarios: ${quoted(older.script.id)} and ${quoted(newer.script.id)}`)
  const found = await foundBetween(older, newer, places.older.folder)
  terminal.out(format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : pretty(found, terminal))
  return found.sessions.replay === 'the same' && found.changes.length === 0 ? 0 : 1
}

/** A folder, and the file to read in place of its `scenario.yaml`. */
interface Place {
  readonly folder: string
  readonly file?: string
}

/** Either may be a file by itself, such as an old copy of the text; documents and plays are then those of the other. */
async function placesOf(oldName: string, newName: string, { folder }: Terminal) {
  const [oldFile, newFile] = await Promise.all([oldName, newName].map(name => fileAt(resolve(folder, name))))
  if (oldFile !== undefined && newFile !== undefined)
    throw new Misuse('one of the two must be a scenario folder, with its documents')
  const older = oldFile === undefined ? await scenarioFolder(oldName, folder) : undefined
  const newer = newFile === undefined ? await scenarioFolder(newName, folder) : undefined
  return { older: placeOf(older, newer, oldFile), newer: placeOf(newer, older, newFile) }
}

function placeOf(own: string | undefined, other: string | undefined, file: string | undefined): Place {
  if (own !== undefined) return { folder: own }
  return { folder: other ?? '', ...(file === undefined ? {} : { file }) }
}

async function fileAt(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() === true && basename(path) !== 'scenario.yaml' ? path : undefined
}

async function loaded({ folder, file }: Place, terminal: Terminal): Promise<Playable | undefined> {
  return loadedOrSaid(await loadPreview(folder, { today: terminal.now().slice(0, 10) }, file), terminal)
}

/** Everything that `diff` says, as `--format json` prints it. */
interface Found {
  readonly scenario: string
  readonly changes: readonly Change[]
  readonly sessions: {
    readonly replay: 'the same' | 'with other words' | 'with other rules' | 'not all'
    /** False when there were more routes than could be followed. */
    readonly exact: boolean
    readonly stops: readonly { readonly where: string; readonly says: string }[]
    /** The author's plays of the old scenario that stop, each with its place. */
    readonly playthroughs: readonly { readonly name: string; readonly where: string; readonly says: string }[]
  }
  readonly version: {
    readonly old: string
    readonly new: string
    /** `undefined` if nothing asks for a newer one. */
    readonly least: string | undefined
    readonly mustRise: boolean
  }
}

async function foundBetween(older: Playable, newer: Playable, oldFolder: string): Promise<Found> {
  const [was, is] = [older.script, newer.script]
  const isSameRules = was.digests.rules === is.digests.rules
  const recorded: Recorded = isSameRules
    ? { otherStart: undefined, stops: [], exact: true }
    : recordedSessions(was.graph, is.graph)
  const replay = replayOf(recorded, isSameRules, was.digests.words === is.digests.words)
  const rise = rises[replay]
  const least = rise === undefined ? undefined : raised(was.version, rise)
  const plays = isSameRules || recorded.otherStart !== undefined ? [] : await playsIn(oldFolder)
  return {
    scenario: newer.scenario.title,
    changes: changesBetween(edition(older), edition(newer)),
    sessions: {
      replay,
      exact: recorded.exact,
      stops: stopsOf(recorded),
      playthroughs: plays.flatMap(play => {
        const stop = stopOfPlay(play, was.graph, is.graph)
        return stop === undefined ? [] : [{ name: play.name, ...told(stop) }]
      }),
    },
    version: {
      old: was.version,
      new: is.version,
      least,
      mustRise: least !== undefined && !reaches(is.version, least),
    },
  }
}

function edition({ scenario, exhibitTexts, script }: Playable) {
  return { scenario, exhibitTexts, pictures: new Map(Object.entries(script.pictures)) }
}

const rises: Readonly<Record<Found['sessions']['replay'], Rise | undefined>> = {
  'the same': undefined,
  'with other words': 'third',
  'with other rules': 'second',
  'not all': 'first',
}

function replayOf({ otherStart, stops }: Recorded, isSameRules: boolean, isSameWords: boolean): keyof typeof rises {
  if (otherStart !== undefined || stops.length > 0) return 'not all'
  if (!isSameRules) return 'with other rules'
  return isSameWords ? 'the same' : 'with other words'
}

/** The author's own plays; those that cannot be read, `check` tells of. */
async function playsIn(folder: string) {
  const path = join(folder, 'playthroughs.yaml')
  const bytes = await readFile(path).catch(() => undefined)
  return bytes === undefined ? [] : readPlaythroughs(decode(bytes, path).text, path).playthroughs
}

function stopsOf({ otherStart, stops }: Recorded): Found['sessions']['stops'] {
  if (otherStart === undefined) return stops.map(told)
  return [{ where: otherStart, says: 'The story no longer starts here.' }]
}

function told({ scene, action, why }: Stop): { readonly where: string; readonly says: string } {
  const taken = takenBy(action)
  const where = taken.length === 0 ? scene : `${scene}/${taken.join('|')}`
  switch (why.code) {
    case 'not-on-offer':
      return {
        where,
        says: taken.length === 0 ? 'The story no longer simply goes on here.' : 'It is no longer on offer.',
      }
    case 'leads-elsewhere':
      return { where, says: `It leads to ${quoted(why.is)} instead of ${quoted(why.was)}.` }
    case 'ending':
      return { where, says: `${quoted(why.scene)} is ${why.isNow ? 'now an ending' : 'no longer an ending'}.` }
  }
}

const headings: Readonly<Record<ChangeKind, string>> = {
  scenes: 'Scenes',
  choices: 'Choices and leads',
  points: 'Points',
  routes: 'Where they lead',
  facts: 'Facts',
  documents: 'Documents',
  other: 'Everything else',
  words: 'Words',
}

function pretty({ scenario, changes, sessions, version }: Found, terminal: Terminal): string {
  const { strong } = painterFor(terminal)
  const sections = changeKinds.flatMap(kind => {
    const own = changes.filter(change => change.kind === kind)
    return own.length === 0
      ? []
      : [[headings[kind], kind === 'words' ? rewordings(own) : own.map(({ says }) => says)] as const]
  })
  const all = [
    ...sections,
    ['Recorded sessions', sessionLines(sessions)] as const,
    ['Version', versionLines(version)] as const,
  ]
  const parts = all.map(([heading, lines]) => `\n${strong(heading)}\n${lines.map(line => `  ${line}\n`).join('')}`)
  return `${strong(scenario)}\n${changes.length === 0 ? '\nMembers read and play the same.\n' : ''}${parts.join('')}`
}

const mostNamed = 8

/** Texts are counted, as an author knows which: `9 texts in scenes: start, noon`. */
function rewordings(changes: readonly Change[]): readonly string[] {
  const parts = [...new Set(changes.map(({ where }) => where.split('.')[0] ?? ''))]
  return parts.map(part => {
    const own = changes.filter(({ where }) => where.split('.')[0] === part)
    const ids = [...new Set(own.flatMap(({ where }) => where.split('.')[1] ?? []))].filter(id => !/^\d+$/.test(id))
    const named = ids.length > mostNamed ? `${ids.slice(0, mostNamed).join(', ')} …` : ids.join(', ')
    return `${counted(own.length, 'text')} in \`${part}\`${named === '' ? '' : `: ${named}`}`
  })
}

const verdicts: Readonly<Record<Found['sessions']['replay'], string>> = {
  'the same': 'They replay as before.',
  'with other words': 'They replay as before. Pages say that the words have changed.',
  'with other rules':
    'Every step still replays, but the rules have changed. Members can read a session and try a “what if”, but not continue it.',
  'not all': 'Not all of them replay. A session stops at any of these:',
}

const mostStops = 12

function sessionLines({ replay, exact, stops, playthroughs }: Found['sessions']): readonly string[] {
  const further = stops.length - mostStops
  return [
    verdicts[replay],
    ...stops.slice(0, mostStops).map(({ where, says }) => `  \`${where}\`: ${says}`),
    ...(further > 0 ? [`  … and ${further} more`] : []),
    ...(exact ? [] : ['There are too many routes to follow them all, so there may be more.']),
    ...playthroughs.map(({ name, where, says }) => `Your playthrough “${name}” stops at \`${where}\`. ${says}`),
  ]
}

function versionLines({ old, new: now, least, mustRise }: Found['version']): readonly string[] {
  if (least === undefined) return [`It can stay ${now}.`]
  return mustRise ? [`Raise \`version\` from ${now} to ${least}.`] : [`${now} is high enough: the old one is ${old}.`]
}
