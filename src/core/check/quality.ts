import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { quality } from '../diagnostics/quality.ts'
import { graphemesOf } from '../diagnostics/source-lines.ts'
import { legalNoteDigest } from '../scenario/legal-note.ts'
import type { ReadScenario } from '../scenario/reading/read-scenario.ts'
import { Problems, type Source } from '../scenario/reading/source.ts'
import { isText } from '../scenario/reading/text-keys.ts'
import type { Path, PlacedScene, Scenario } from '../scenario/scenario.ts'
import { type FolderTexts, unusedFiles, unusedPictures } from './folder-texts.ts'
import { scanExhibit, scanScenario } from './text-scan.ts'

/** What can be said of each text by itself, whatever else is wrong. */
export function checkTexts({ source }: ReadScenario, folder: FolderTexts): readonly Diagnostic[] {
  const exhibits = [...folder.exhibits.values()].flatMap(({ path, text }) => scanExhibit(path, text))
  return [...gapsIn(source), ...scanScenario(source), ...exhibits]
}

/** What can only be said of a scenario that is whole: what is never used, and what the law notes need. */
export async function checkWhole(
  scenario: Scenario,
  read: ReadScenario,
  folder: FolderTexts,
  today: string,
): Promise<readonly Diagnostic[]> {
  const problems = new Problems(read.source)
  unused(scenario, { source: read.source, folder }, problems)
  monday(scenario, problems)
  await legalNotes(scenario, today, problems)
  return [...problems.found, ...unusedFiles(read, folder), ...unusedPictures(read, folder)]
}

const gap = /\bTO WRITE\b:?[ \t]*([^\n"]*)/g

/** What `import` leaves for the author to write, and what authors mark so themselves. */
function gapsIn(source: Source): readonly Diagnostic[] {
  if (!source.text.includes('TO WRITE')) return []
  return [...source.text.matchAll(gap)].flatMap(({ 0: words, 1: what = '', index }) => {
    const path = source.placeAt(index)?.path
    if (path === undefined || !isText(path)) return []
    return [
      quality.gapLeft(source.span(index, index + words.trimEnd().length), what.trim().replace(/[.,}\]'"\s]+$/, '')),
    ]
  })
}

const mostOfHeadline = 90
const mostOfShort = 60

/** The room's screen is read from the back row: few words fit. Where none are meant for it, it shows the title or label. */
export function roomText(scene: PlacedScene, problems: Problems): void {
  const at = scene.path
  const { headline, title, decision, visit } = scene
  const length = lengthOf(headline ?? title)
  if (length > mostOfHeadline) {
    if (headline !== undefined) problems.atValue([...at, 'headline'], quality.headlineTooLong, length)
    else problems.atValue([...at, 'title'], quality.wordingTooLong, length, 'headline', mostOfHeadline)
  }
  for (const [id, choice] of decision?.choices ?? []) optionText(choice, [...at, 'decision', 'choices', id], problems)
  for (const [id, lead] of visit?.leads ?? []) optionText(lead, [...at, 'visit', 'leads', id], problems)
}

function optionText(
  { label, short }: { readonly label: string; readonly short?: string | undefined },
  at: Path,
  problems: Problems,
): void {
  const length = lengthOf(short ?? label)
  if (length <= mostOfShort) return
  if (short !== undefined) problems.atValue([...at, 'short'], quality.shortTooLong, length)
  else problems.atValue([...at, 'label'], quality.wordingTooLong, length, 'short', mostOfShort)
}

/** In characters as people count them, near enough. */
function lengthOf(text: string): number {
  return text.length <= mostOfShort ? text.length : graphemesOf(text).length
}

/** With headings, national numbers and a council's own the printed page then has at most 250 words. */
const mostWordsOnMonday = 140

function monday({ 'on-monday': page }: Scenario, problems: Problems): void {
  if (page === undefined) return
  const { ask, 'pass-on': passOn, 'do-not': doNot, happened } = page
  const texts = [...ask, ...passOn.flatMap(({ hear, tell }) => [hear, tell]), ...doNot, happened]
  const words = texts.join(' ').split(/\s+/).length
  if (words > mostWordsOnMonday) problems.atKey(['on-monday'], quality.mondayTooLong, words, mostWordsOnMonday)
}

/** Law changes, and so do notes about it: which were read long ago, how many are unsigned, and which changed since. */
async function legalNotes({ law }: Scenario, today: string, problems: Problems): Promise<void> {
  const unsigned = [...law.values()].filter(({ signed }) => signed === undefined).length
  if (unsigned > 0) problems.atKey(['law'], quality.legalNotesUnsigned, unsigned, law.size)
  for (const [id, note] of law) {
    const { read, signed } = note
    // Dates are compared as they are written, so 29 February needs no care.
    if (read !== undefined && `${Number(read.on.slice(0, 4)) + 1}${read.on.slice(4)}` < today)
      problems.atValue(['law', id, 'read', 'on'], quality.legalNoteOld, id, read.on)
    const digest = await legalNoteDigest(note)
    if (signed !== undefined && signed.digest !== digest)
      problems.atKey(['law', id, 'signed'], quality.legalNoteChanged, id, signed.by, digest)
  }
}

/** What was prepared and never comes up. */
function unused({ scenes, law, cast, exhibits, glossary }: Scenario, texts: Texts, problems: Problems): void {
  const all = [...scenes.values()]
  const choices = all.flatMap(({ decision }) => [...(decision?.choices.values() ?? [])])
  const cited = new Set(choices.flatMap(choice => [...(choice.cites ?? []), ...(choice['out-of-bounds']?.cites ?? [])]))
  const heard = new Set(all.flatMap(({ decision, inject }) => [decision?.actor, inject?.from, inject?.to]))
  const shown = new Set(all.flatMap(scene => scene.exhibits ?? []))
  for (const id of law.keys()) if (!cited.has(id)) problems.atKey(['law', id], quality.lawNeverCited, id)
  // The usual councillor is in no file.
  const written = [...cast].filter(([id]) => problems.source.has(['cast', id]))
  for (const [id, { name }] of written) {
    const names = name.split(/\s+/).filter(word => word.length > 1 && !forms.test(word))
    if (!heard.has(id) && !names.some(word => isMentioned(word, texts, 'cast')))
      problems.atKey(['cast', id], quality.personNeverUsed, id)
  }
  for (const id of exhibits.keys()) if (!shown.has(id)) problems.atKey(['exhibits', id], quality.exhibitNeverShown, id)
  for (const term of glossary.keys())
    if (!isMentioned(term, texts, 'glossary')) problems.atKey(['glossary', term], quality.termNeverUsed, term)
}

const forms =
  /^(?:cllr|councillor|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|inspector|sergeant|constable|pc|reverend)\.?$/i

interface Texts {
  readonly source: Source
  readonly folder: FolderTexts
}

/** Whether any text or exhibit has these words, on one line or two, outside the part that they come from. */
function isMentioned(words: string, { source, folder }: Texts, except: string): boolean {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map(word => word.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`))
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped.join(String.raw`\s+`)}`, 'giu')
  for (const { index } of source.text.matchAll(pattern)) {
    const path = source.placeAt(index)?.path
    if (path !== undefined && path[0] !== except && isText(path)) return true
  }
  return [...folder.exhibits.values()].some(({ text }) => text.search(pattern) >= 0)
}
