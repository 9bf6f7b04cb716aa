import type { Block } from '../../core/findings/block.ts'
import { blocksIn, recommendationsIn } from '../../core/findings/blocks-in.ts'
import type { Findings } from '../../core/findings/findings.ts'
import { keyOfSection } from '../../core/findings/part-of.ts'
import type { Review } from '../../core/findings/review.ts'
import { sayParagraphs } from '../../core/findings/schedule-12a.ts'
import { textsOfBlock } from '../../core/findings/texts-of.ts'
import type { Script } from '../../core/session/script.ts'
import type { Difference } from './difference.ts'
import { sectionName } from './differences.ts'
import { noticesIn } from './exempt-in-report.ts'
import type { Emptied } from './left-out-in-report.ts'

interface Checked {
  readonly report: Findings
  readonly review: Review
  readonly script: Script
  readonly found: readonly Difference[]
  /** What is wrong with the sessions. */
  readonly problems: readonly string[]
  /** What the report leaves out without a word, where the review was made out from it; `undefined` where it was given. */
  readonly emptied: readonly Emptied[] | undefined
}

interface Verdict {
  readonly isSame: boolean
  readonly text: string
}

/** What came of the check: first whether the report is the same, then what an auditor has to know. */
export function verdict(checked: Checked): Verdict {
  const { report, review, script, found, problems, emptied } = checked
  const own = emptied !== undefined
  const edited = own ? editedPassages(report) : []
  const leftOut = own ? leftOutPassages(report, review, emptied) : []
  const told = own ? whatCameIn(report) : []
  const isSame = found.length === 0 && problems.length === 0
  const lines = [
    ...(isSame
      ? [confirmed(edited.length + leftOut.length)]
      : ['The report differs:', ...listed(problems), ...found.map(differs)]),
    ...under('The report itself says that the clerk edited:', edited),
    ...under('Of the draft, the report leaves out:', leftOut),
    ...under('The clerk was told, and no session shows:', told),
    ...under('Exempt, and no difference:', exemptPassages(report, review, own)),
    ...under('The scenario here is not quite the one that the report names:', scenarioNotes(report, script)),
    ...under('Not checked, as the report gives no digest of the log:', undigested(report)),
    ...(found.length > 0 && own ? [hint] : []),
  ]
  return { isSame, text: `${lines.join('\n')}\n` }
}

function confirmed(edited: number): string {
  if (edited === 0) return 'The report is the same.'
  return `The report is the same but for ${edited === 1 ? 'one passage' : `${edited} passages`} that the clerk edited or left out.`
}

const hint =
  'Where the clerk left something out, or marked it exempt, a report does not tell all of it. With --details, the file in ' +
  'which that stands, it is checked too.'

function under(title: string, what: readonly string[]): readonly string[] {
  return what.length === 0 ? [] : [title, ...listed(what)]
}

function listed(what: readonly string[]): readonly string[] {
  return what.map(one => `  ${one}`)
}

function differs({ where, report, again }: Difference): string {
  return `  ${where}: ${report === undefined ? 'the report has nothing' : `the report has ${around(report, again)}`}, and ${
    again === undefined ? 'there would be nothing' : `made again it has ${around(again, report)}`
  }`
}

/** The text from a few words before it differs from the other, or a few letters where it has no words, as a digest. */
function around(text: string, other: string | undefined): string {
  if (other === undefined) return shortened(text)
  let alike = 0
  while (alike < text.length && text[alike] === other[alike]) alike++
  const word = text.lastIndexOf(' ', alike - 30) + 1
  const from = alike < 50 ? 0 : Math.max(word, alike - 60)
  return shortened(`${from === 0 ? '' : '… '}${text.slice(from)}`)
}

function scenarioNotes({ source: { scenario } }: Findings, { version, digests }: Script): readonly string[] {
  return [
    ...(version === scenario.version ? [] : [`its version is ${version}, not ${scenario.version}`]),
    ...(digests.rules === scenario.rules ? [] : ['its rules have another digest']),
    ...(digests.words === scenario.words ? [] : ['its words have another digest']),
  ]
}

function undigested({ source: { sessions } }: Findings): readonly string[] {
  return sessions.filter(({ log }) => log === null).map(({ id }) => `session ${id}`)
}

/** Each passage that a report itself says the clerk put into other words or added. */
function editedPassages(report: Findings): readonly string[] {
  return blocksIn(report.sections).flatMap(({ section, block }) =>
    'edited' in block ? [`${sectionName(section)}: ${nameOf(block)}`] : [],
  )
}

/** What of the draft a report does not give, and gives no reason for. */
function leftOutPassages(report: Findings, { leftOut }: Review, emptied: readonly Emptied[]): readonly string[] {
  const isAnyExempt = noticesIn(report).some(({ section }) => section.id === 'recommendations')
  const how = isAnyExempt ? 'by the clerk or as exempt' : 'by the clerk'
  return [
    ...emptied.map(({ section, was }) => `${sectionName(section)}: ${shortened(was)}`),
    ...leftOut.map(key =>
      key.startsWith(keyOfSection(''))
        ? `The section \`${key.slice(keyOfSection('').length)}\`, by the clerk`
        : `The draft recommendation \`${key}\`, ${how}`,
    ),
  ]
}

function nameOf(block: Block): string {
  if (block.type !== 'recommendation') return shortened(textsOfBlock(block).join(' '))
  const { number, text, edited = [] } = block
  return `Recommendation ${number} (${edited.join(', ')}): ${shortened(text)}`
}

/** What nobody can check by a session: the clerk was told it. */
function whatCameIn(report: Findings): readonly string[] {
  return recommendationsIn(report.sections)
    .filter(({ response, progress }) => response !== undefined || progress !== undefined)
    .map(({ number }) => `Recommendation ${number}: the response or the progress that it gives`)
}

/**
 * What this part leaves out because it is exempt, or holds because it is.
 * @param own whether the review was made out from the report: Part A tells the section, and not what of it
 */
function exemptPassages(report: Findings, { exempt }: Review, own: boolean): readonly string[] {
  const isPublic = report.part === 'a'
  if (isPublic && own)
    return noticesIn(report).map(({ section, isWhole, paragraphs }) => {
      const what = isWhole ? 'it is' : 'something is'
      return `${sectionName(section)}: ${what} left out as information within ${sayParagraphs(paragraphs)}`
    })
  return Object.entries(exempt).map(
    ([key, { paragraphs }]) =>
      `\`${key}\` is ${isPublic ? 'left out' : 'marked'} as information within ${sayParagraphs(paragraphs)}`,
  )
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= 80 ? `“${line}”` : `“${line.slice(0, 79)}…”`
}
