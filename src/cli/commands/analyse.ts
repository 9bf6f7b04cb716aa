import { relative } from 'node:path'
import {
  type CaseNumbers,
  caseNumbers,
  type NumbersRow,
  type NumbersSection,
  numbersSheet,
  mostRows,
} from '../../core/check/case-numbers.ts'
import { type EndingFigure, type Figures, figuresOf, type Length, type Shares } from '../../core/check/figures.ts'
import type { Painter } from '../../core/diagnostics/formats.ts'
import type { PlaceInFile } from '../../core/scenario/reading/source.ts'
import { paperContent, writeOut } from '../files.ts'
import { ProgressLine } from '../progress-line.ts'
import { loadFolder, namedFolders } from '../scenario-files.ts'
import { type ExitCode, Misuse, oneOf, painterFor, readOptions, type Terminal } from '../terminal.ts'

/** What can come of scenarios, over every play of each. One with errors is told of, and the others all the same. */
export async function analyse(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['format', 'out'])
  const format = oneOf(values.format, ['pretty', 'json', 'docx'], '--format')
  const folders = await namedFolders(positionals, terminal.folder)
  if (format === 'docx') refuseMisuse(folders, values.out)
  const found: FiguresOfFile[] = []
  for (const folder of folders) {
    const progress = new ProgressLine(terminal)
    const loaded = await loadFolder(folder, terminal, progress.show)
    if (loaded !== undefined) {
      const file = relative(terminal.folder, loaded.source.file)
      found.push({ file, figures: figuresOf(loaded) })
    }
    progress.end()
  }
  const [first] = found
  if (first !== undefined || format === 'json') {
    const written = format === 'docx' && first !== undefined ? await wordFile(first) : textOf(found, format, terminal)
    if (values.out === undefined) terminal.out(String(written))
    else await writeOut(values.out, written, terminal)
  }
  return found.length < folders.length ? 1 : 0
}

/** One Word file holds the numbers of one case. */
function refuseMisuse(folders: readonly string[], out: string | undefined): void {
  if (out === undefined) throw new Misuse('a Word file needs a name: use --out')
  if (folders.length !== 1) throw new Misuse('a Word file is about one scenario. Say which one')
}

function wordFile({ figures }: FiguresOfFile): Promise<string | Uint8Array> {
  return paperContent(numbersSheet(caseNumbers(figures)), 'docx')
}

function textOf(found: readonly FiguresOfFile[], format: 'pretty' | 'json' | 'docx', terminal: Terminal): string {
  if (format === 'json') return figuresJson(found)
  const paint = painterFor(terminal)
  return found.map(one => figuresText(one, paint)).join('\n\n')
}

/** The figures of one scenario, and its file as it is seen from where the command was given. */
interface FiguresOfFile {
  readonly file: string
  readonly figures: Figures
}

/** For programs, in the shape that docs/analyse.md tells. */
export function figuresJson(all: readonly FiguresOfFile[]): string {
  return `${JSON.stringify({ format: 1, scenarios: all.map(plain) }, null, 2)}\n`
}

function plain({ file, figures }: FiguresOfFile) {
  const { scenario, title, exact, reading, endings, playthroughs } = figures
  return {
    scenario,
    title,
    file,
    exact,
    forgotten: figures.forgotten,
    states: figures.states,
    // Counts of plays can pass what a JSON number holds exactly, so they are text.
    playthroughs: playthroughs === undefined ? null : String(playthroughs),
    words: plainLength(figures.words),
    minutes: plainLength(figures.minutes),
    scenes: plainLength(figures.scenes),
    decisions: plainLength(figures.decisions),
    members: withLine(figures.members),
    slot: withLine(figures.slot),
    points: figures.points,
    exercised: figures.exercised,
    endings: endings === undefined ? null : plainOdds(endings, exact),
    reading: {
      ease: reading.ease === undefined ? null : rounded(reading.ease, 10),
      words: reading.words,
      sentences: reading.sentences,
      hardest: reading.hardest.map(({ scene, ease, place }) => ({ scene, line: place.line, ease: rounded(ease, 10) })),
    },
    dominating: figures.dominating.map(({ scene, choice, place, ...rest }) => ({
      scene,
      choice,
      line: place.line,
      ...rest,
    })),
    ...plainParts(figures),
  }
}

/** What can be improved, and how many routes meet each part. */
function plainParts(figures: Figures) {
  return {
    thinnest: figures.thinnest,
    sceneWords: {
      mean: rounded(figures.sceneWords.mean, 10),
      longest: figures.sceneWords.longest.map(withLine),
    },
    neverPreferred: figures.neverPreferred.map(withLine),
    changesNothing: figures.changesNothing.map(withLine),
    factsNeverRead: figures.factsNeverRead.map(withLine),
    factsNeverChanged: figures.factsNeverChanged.map(withLine),
    endingsNotPlayed: figures.endingsNotPlayed?.map(withLine) ?? null,
    sceneShares: plainShares(figures.sceneShares),
    keyEvents: plainShares(figures.keyEvents),
    recommendations: plainShares(figures.recommendations),
  }
}

/** As a person would look it up: all places are in the scenario's own file. */
function withLine<Figure extends { readonly place: PlaceInFile }>({ place, ...rest }: Figure) {
  return { ...rest, line: place.line }
}

/** To six decimals, bounds rounded outwards; several things are on one route, so that these need not add up. */
function plainShares(shares: Shares | undefined) {
  return (
    shares?.map(({ id, min, max, place }) => ({
      id,
      min: min === max ? rounded(min, million) : Math.floor(min * million) / million,
      max: min === max ? rounded(max, million) : Math.ceil(max * million) / million,
      line: place.line,
    })) ?? null
  )
}

function plainLength({ min, median, max }: Length) {
  return {
    min: rounded(min, 100),
    median: { min: rounded(median.min, 100), max: rounded(median.max, 100) },
    max: rounded(max, 100),
  }
}

/** To six decimals, so that exact ones add up to 1; bounds are rounded outwards. */
function plainOdds(endings: readonly EndingFigure[], exact: boolean): readonly object[] {
  const least = endings.map(({ min }) => min)
  const whole = apportioned(least, million)
  return endings.map(({ ending, min, max, place }, index) => ({
    ending,
    min: (exact ? (whole[index] ?? 0) : Math.floor(min * million)) / million,
    max: (exact ? (whole[index] ?? 0) : Math.ceil(max * million)) / million,
    line: place.line,
  }))
}

const million = 1_000_000

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps
}

type Lines = readonly string[]

const widest = 80

/** The figures of a scenario as tables of 80 columns. */
export function figuresText({ file, figures }: FiguresOfFile, paint: Painter): string {
  const { title, sentence, sections }: CaseNumbers = caseNumbers(figures)
  const opening = [paint.strong(title), ...wrapped(`${sentence} Lines are those of ${file}.`, 0)]
  return [opening, ...sections.map(section => sectionLines(section, paint))]
    .map(lines => `${lines.map(line => line.trimEnd()).join('\n')}\n`)
    .join('\n')
}

function sectionLines({ title, sentence, rowTitle, columns, rows }: NumbersSection, paint: Painter): Lines {
  const shown = columns.length === 0 ? rows : rows.slice(0, mostRows)
  const left = rows.length - shown.length
  return [
    paint.strong(title),
    ...(sentence === '' ? [] : wrapped(sentence, 0)),
    ...(columns.length === 0 ? shown.flatMap(sentenceLines) : tableLines([rowTitle, ...columns], shown)),
    ...(left === 0 ? [] : [`  ${left} more are in --format json.`]),
  ]
}

function sentenceLines({ label, place }: NumbersRow): Lines {
  return wrapped(place === undefined ? label : `${label} Line ${place.line}.`, 2)
}

/** Each column is as wide as its widest cell. Where a row is too long for that, its values are on lines of their own. */
function tableLines([rowTitle = '', ...columns]: Lines, rows: readonly NumbersRow[]): Lines {
  const fitting = rows.filter(({ values }) => values.every(value => value.length <= longestCell))
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...fitting.map(({ values }) => values[index]?.length ?? 0)),
  )
  const label = Math.max(leastLabel, ...fitting.map(row => row.label.length))
  const cells = (values: Lines) => values.map((value, index) => `  ${value.padStart(widths[index] ?? 0)}`).join('')
  const line = (name: string, values: Lines, at: string) => `  ${name.padEnd(label)}${cells(values)}  ${at}`
  return [
    line(rowTitle, columns, ''),
    ...rows.flatMap(row => {
      const at = row.place === undefined ? '' : `line ${row.place.line}`
      return fitting.includes(row)
        ? [line(row.label, row.values, at)]
        : [`  ${row.label}  ${at}`, ...row.values.flatMap(value => wrapped(value, 6))]
    }),
  ]
}

const longestCell = 34
const leastLabel = 24

function wrapped(words: string, indent: number): Lines {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > widest) lines.push(' '.repeat(indent) + word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Shares as whole units with the same sum, so that a list of percentages comes to 100. */
export function apportioned(shares: readonly number[], units: number): readonly number[] {
  const whole = shares.map(share => Math.floor(share * units))
  const total = Math.round(shares.reduce((sum, share) => sum + share, 0) * units)
  const left = total - whole.reduce((sum, count) => sum + count, 0)
  const first = shares
    .map((share, index) => ({ index, lost: share * units - (whole[index] ?? 0) }))
    .toSorted((one, other) => other.lost - one.lost)
    .slice(0, left)
  return whole.map((count, index) => count + (first.some(one => one.index === index) ? 1 : 0))
}
