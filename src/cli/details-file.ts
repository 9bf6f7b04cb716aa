import { pretty } from '../core/diagnostics/formats.ts'
import { LinesByFile } from '../core/diagnostics/source-lines.ts'
import { syntax } from '../core/diagnostics/syntax.ts'
import { readControlResults } from '../core/report/review/control-results.ts'
import { partProblem } from '../core/report/review/problems.ts'
import { keysAt, readReview, type ReviewMistake } from '../core/report/review/review-file.ts'
import { emptyReview, type Review } from '../core/report/review/review.ts'
import { readYaml } from '../core/scenario/reading/read-yaml.ts'
import type { Source } from '../core/scenario/reading/source.ts'
import { sayDate } from '../core/scenario/say-date.ts'
import type { DebriefNotes } from '../core/score/debrief-notes.ts'
import { readText } from './files.ts'
import { failed, painterFor, type Terminal } from './terminal.ts'

/** What officers wrote of a report. */
export type Details = NonNullable<Awaited<ReturnType<typeof readDetails>>>

/** What a file of details, in YAML or JSON, says of a report; `undefined` once it was said what is wrong in it. */
export async function readDetails(path: string, terminal: Terminal) {
  const text = await readText(path, terminal)
  const source = readYaml(asYaml(text), path)
  // Every key may be left out, and so may all.
  const problems = source.problems.filter(({ code }) => code !== syntax.emptyFile.code)
  if (problems.length > 0) {
    terminal.err(pretty(problems, new Map([[path, text]]), painterFor(terminal)))
    return undefined
  }
  const lines = new LinesByFile(new Map([[path, text]])).of(path)
  // Where in its file something is, by the keys down to it: `details.yaml:3:9`.
  const placeOf = (keys: ReviewMistake['path']) => {
    const { line, column } = lines.position(startOf(keys, source))
    return `${path}:${line}:${column}`
  }
  const value = withEmptyMarks(source.value)
  const reading = readReview(value)
  // Every mistake at once, so that no one has to correct a file as often as it has any.
  const mistakes = (reading.ok ? exemptMistakes(reading.review) : [reading, ...reading.others]).toSorted(
    (one, other) => startOf(one.path, source) - startOf(other.path, source),
  )
  for (const mistake of mistakes) terminal.err(`${placeOf(mistake.path)}: ${mistake.sentence}\n`)
  if (!reading.ok || mistakes.length > 0) return undefined
  const { review, belongsTo } = reading
  for (const slip of daysBeforeMeeting(review)) terminal.err(`${placeOf(slip.path)}: ${slip.sentence}\n`)
  return { review, belongsTo, placeOf }
}

/** A review with what tests of controls came to, from a file of them; `undefined` once it was said what is wrong in it. */
export async function withResults(
  review: Review,
  path: string | undefined,
  { measures }: DebriefNotes,
  terminal: Terminal,
): Promise<Review | undefined> {
  if (path === undefined) return review
  const reading = readControlResults(await readText(path, terminal), measures)
  if (!reading.ok)
    return failed(
      reading.problems.map(problem => `${path}: ${problem}`),
      terminal,
    )
  return { ...review, results: { ...review.results, ...reading.results } }
}

/** A value where the key is one of ours, and the key where someone chose it. */
function startOf(path: ReviewMistake['path'], source: Source): number {
  const [last] = path.slice(-1)
  const isChosen = typeof last === 'string' && !keysAt(path.slice(0, -1)).includes(last)
  return source.spanOf(path, isChosen ? 'key' : 'value').start
}

/** JSON is YAML too, but for tabs between its values: a space for each keeps every place where it was. */
function asYaml(text: string): string {
  try {
    JSON.parse(text)
    return text.replaceAll('\t', ' ')
  } catch {
    return text
  }
}

/** What is left empty says nothing, but for an exemption: what it names must not be published for that. */
function withEmptyMarks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('exempt' in value)) return value
  const { exempt } = value
  if (typeof exempt !== 'object' || exempt === null || Array.isArray(exempt)) return value
  const marks = Object.entries(exempt).map(([key, mark]) => [key, mark ?? { paragraphs: [], why: '' }])
  return { ...value, exempt: Object.fromEntries(marks) }
}

/** What is marked without a paragraph or a reason, each by its key. */
function exemptMistakes({ exempt }: Review): readonly ReviewMistake[] {
  return Object.entries(exempt).flatMap(([key, mark]) => {
    const problem = partProblem({ ...emptyReview, exempt: { [key]: mark } }, 'draft')
    return problem === undefined ? [] : [{ path: ['exempt', key], sentence: `\`${key}\`: ${problem}` }]
  })
}

/** Most likely a slip in a year. The report is made all the same, as a council may have begun earlier. */
function daysBeforeMeeting({ details, responses, progress }: Review): readonly ReviewMistake[] {
  const { date: meeting } = details
  if (meeting === undefined) return []
  const days: readonly (readonly [path: readonly string[], day: string | undefined])[] = [
    [['details', 'progressDate'], details.progressDate],
    ...Object.entries(responses).map(([key, { date }]) => [['responses', key, 'date'], date] as const),
    ...Object.entries(progress).map(([key, { date }]) => [['progress', key, 'date'], date] as const),
  ]
  const slip = 'is before the meeting that considers the report'
  return days.flatMap(([path, day]) =>
    day === undefined || day >= meeting
      ? []
      : [{ path, sentence: `\`${path.join('.')}\` ${slip}, on ${sayDate(meeting)}. Check both dates.` }],
  )
}
