import { relative } from 'node:path'
import { type CheckedFolder, checkFolder } from '../../build/scenario-folder.ts'
import { check, type Checked } from '../../core/check/check.ts'
import type { FileText } from '../../core/check/folder-texts.ts'
import { frameOf } from '../../core/diagnostics/code-frame.ts'
import { isError, type Span } from '../../core/diagnostics/diagnostic.ts'
import { pretty } from '../../core/diagnostics/formats.ts'
import { LinesByFile } from '../../core/diagnostics/source-lines.ts'
import { raised, recordedSessions } from '../../core/check/recorded-sessions.ts'
import { counted } from '../../core/diagnostics/wording.ts'
import { rulesDigest } from '../../core/scenario/digest.ts'
import { type Name, type NameKind, nameKinds } from '../../core/scenario/reading/name-places.ts'
import { readYaml } from '../../core/scenario/reading/read-yaml.ts'
import type { Source } from '../../core/scenario/reading/source.ts'
import {
  type NamedTexts,
  nameWords,
  refusalWords,
  renamed,
  type RenameRefusal,
} from '../../core/scenario/reading/rename.ts'
import { rewrite } from '../files.ts'
import { relativeTo, scenarioFolder } from '../scenario-files.ts'
import { didYouMean, type ExitCode, failed, Misuse, painterFor, readOptions, type Terminal } from '../terminal.ts'

/** Gives something in a scenario another id, everywhere. Writes nothing that would leave an error. */
export async function rename(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { flags, positionals } = readOptions(args, [], ['dry-run'])
  const { scenario, name, id } = asked(positionals)
  const today = { today: terminal.now().slice(0, 10) }
  const before = await checkFolder(await scenarioFolder(scenario, terminal.folder), today)
  if (sayErrors(before, terminal)) {
    terminal.err('\nFix these errors first.\n')
    return undefined
  }
  const texts = namedTexts(before)
  const result = renamed(texts, name, id)
  if (!result.ok) return failed(sentenceOf(result.refusal, name, id, { texts, terminal }), terminal)
  const after = await check(withTexts(before, result.texts), today)
  if (sayErrors(after, terminal)) {
    terminal.err(`\nWe changed nothing, because these errors would follow.\n`)
    return undefined
  }
  if (flags.has('dry-run')) {
    terminal.out(linesOf(result.changed, after.texts, terminal))
    terminal.err(`${sum(result.changed, terminal)} would change. We changed nothing.\n`)
    return 0
  }
  await rewrite(changedFiles(before, result.texts))
  terminal.out(`Renamed ${nameWords(name)} to \`${id}\`: ${sum(result.changed, terminal)}.\n`)
  terminal.out(await adviceOn(before, after))
  return 0
}

interface Asked {
  readonly scenario: string
  readonly name: Name
  readonly id: string
}

function asked([scenario, kind, old, id, ...others]: readonly string[]): Asked {
  if (scenario === undefined || kind === undefined || old === undefined || id === undefined || others.length > 0)
    throw new Misuse('say which scenario, what kind of thing, its name and its new name')
  const known = nameKinds.find(one => one === kind)
  if (known === undefined)
    throw new Misuse(
      `we cannot rename a \`${kind}\`${didYouMean(kind, nameKinds)}\nThe kinds are ${nameKinds.join(', ')}.`,
    )
  return { scenario, name: nameOf(known, old), id: newId(known, old, id) }
}

function isOption(kind: NameKind): boolean {
  return kind === 'choice' || kind === 'lead'
}

function nameOf(kind: NameKind, old: string): Name {
  if (!isOption(kind)) return { kind, id: old }
  const [scene, id, ...others] = old.split('/')
  if (scene === undefined || id === undefined || others.length > 0)
    throw new Misuse(`name a ${kind} with its scene, such as \`start/${old}\``)
  return { kind, id, scene }
}

/** A choice stays in its scene, but someone may write the scene before its new name as well. */
function newId(kind: NameKind, old: string, id: string): string {
  const scene = old.slice(0, old.indexOf('/') + 1)
  return isOption(kind) && id.startsWith(scene) ? id.slice(scene.length) : id
}

function namedTexts({ folder }: CheckedFolder): NamedTexts {
  return { scenario: sourceOf(folder.scenario), playthroughs: folder.playthroughs && sourceOf(folder.playthroughs) }
}

function sourceOf({ text, path }: FileText): Source {
  return readYaml(text, path)
}

function withTexts({ folder }: CheckedFolder, { scenario, playthroughs }: NamedTexts) {
  const { read: _readBefore, ...rest } = folder
  return {
    ...rest,
    scenario: { ...folder.scenario, text: scenario.text },
    playthroughs: folder.playthroughs && { ...folder.playthroughs, text: playthroughs?.text ?? '' },
  }
}

function changedFiles({ folder }: CheckedFolder, { scenario, playthroughs }: NamedTexts) {
  const pairs = [
    { path: folder.scenario.path, before: folder.scenario.text, text: scenario.text },
    ...(folder.playthroughs === undefined || playthroughs === undefined
      ? []
      : [{ path: folder.playthroughs.path, before: folder.playthroughs.text, text: playthroughs.text }]),
  ]
  return pairs.filter(({ before, text }) => before !== text)
}

/** Whether there are errors, once they were shown. */
function sayErrors(checked: Checked, terminal: Terminal): boolean {
  const { diagnostics, texts } = relativeTo(terminal.folder, checked)
  const errors = diagnostics.filter(isError)
  if (errors.length > 0) terminal.err(pretty(errors, texts, painterFor(terminal)))
  return errors.length > 0
}

function sentenceOf(
  refusal: RenameRefusal,
  name: Name,
  id: string,
  { texts, terminal }: { readonly texts: NamedTexts; readonly terminal: Terminal },
): string {
  const words = refusalWords(refusal, name, id)
  if (refusal.code === 'unknown') throw new Misuse(`${words}${didYouMean(name.id, refusal.known)}`)
  if (refusal.code === 'not-an-id') throw new Misuse(words)
  return 'at' in refusal ? `${placeOf(refusal.at, texts, terminal)}: ${words}` : words
}

function placeOf(span: Span, { scenario, playthroughs }: NamedTexts, { folder }: Terminal): string {
  const texts = new Map(
    [scenario, ...(playthroughs === undefined ? [] : [playthroughs])].map(one => [one.file, one.text]),
  )
  const { line, column } = new LinesByFile(texts).of(span.file).position(span.start)
  return `${relative(folder, span.file)}:${line}:${column}`
}

/** Each line that changes, as it would be. */
function linesOf(changed: readonly Span[], texts: ReadonlyMap<string, string>, { folder }: Terminal): string {
  const files = new LinesByFile(texts)
  const lines = new Map(
    changed.map(span => {
      const { line, source } = frameOf(span, files.of(span.file))
      return [`${relative(folder, span.file)}:${line}`, source.trim()]
    }),
  )
  return [...lines].map(([place, source]) => `${place}: ${source}\n`).join('')
}

/** `12 places in scenario.yaml and 1 in playthroughs.yaml` */
function sum(changed: readonly Span[], { folder }: Terminal): string {
  const files = [...new Set(changed.map(({ file }) => file))]
  const counts = files.map(file => ({ file, count: changed.filter(span => span.file === file).length }))
  return counts
    .map(({ file, count }, index) => `${index === 0 ? counted(count, 'place') : count} in ${relative(folder, file)}`)
    .join(' and ')
}

/** What an author must do about sessions that were recorded before. */
async function adviceOn(before: Checked, after: Checked): Promise<string> {
  if (before.graph === undefined || after.graph === undefined) return ''
  if ((await rulesOf(before)) === (await rulesOf(after))) return ''
  const version = before.scenario?.version ?? ''
  const { otherStart, stops } = recordedSessions(before.graph, after.graph)
  if (otherStart === undefined && stops.length === 0)
    return `Recorded sessions still replay. Raise \`version\` to ${raised(version, 'second')}.\n`
  return `Recorded sessions no longer replay with the new name. Raise \`version\` to ${raised(version, 'first')}.\n`
}

async function rulesOf({ graph, scenario }: Checked): Promise<string> {
  return graph === undefined || scenario === undefined ? '' : rulesDigest(graph, scenario)
}
