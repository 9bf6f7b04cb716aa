import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import { quality } from '../diagnostics/quality.ts'
import { readScenario } from '../scenario/reading/read-scenario.ts'
import { Problems, type Source } from '../scenario/reading/source.ts'
import { isText } from '../scenario/reading/text-keys.ts'
import type { PlacedScene } from '../scenario/scenario.ts'
import { readingEase } from './reading-ease.ts'
import type { FolderTexts } from './folder-texts.ts'

/** Knows the words of a language, in small letters or as names are written. */
export interface Dictionary {
  isWord(word: string): boolean
  /** Words that a mistyped one may mean. */
  suggest(word: string): readonly string[]
}

/** Words that the dictionary does not have, and words that are there twice. Names of the case are known. */
export function checkSpelling(folder: FolderTexts, dictionary: Dictionary): readonly Diagnostic[] {
  const { path, text } = folder.scenario
  const { source } = folder.read ?? readScenario(text, path, folder.folder)
  const exhibits = [...folder.exhibits.values()]
  const speller = new Speller([source.text, ...exhibits.map(one => one.text)], namesIn(source), dictionary)
  return [
    ...speller.check(source.file, source.text, source),
    ...exhibits.flatMap(exhibit => speller.check(exhibit.path, exhibit.text)),
  ]
}

/** Words of councils and of crime that dictionaries lack. */
const knownWords = new Set(
  `
  whistleblowing whistleblower whistleblowers cuckooing cuckooed cyber reoffend reoffending disclosable timesheet
  hirer hirers licensable multi-agency phishing ransomware spoofing safeguarding unlicensed
  rota rotas minuted subcontractor subcontractors microenterprise microenterprises handout handouts
  debrief debriefs facilitator facilitators sublet sublets payee payees cllr shoebox shoeboxes misspelt
  councillors borough boroughs lanyard lanyards skimming vape vapes dropbox pre-election takeaway takeaways
  `.match(/\S+/g),
)

/** Beginnings that stand before a hyphen and are no words. */
const prefixes = new Set([
  'anti',
  'bi',
  'co',
  'counter',
  'de',
  'ex',
  'inter',
  'mid',
  'multi',
  'non',
  'pre',
  're',
  'sub',
  'un',
])

/** Keys of the case under which names are invented. */
const nameKeys: ReadonlySet<unknown> = new Set([
  'cast',
  'names',
  'places',
  'setting',
  'glossary',
  'title',
  'exhibits',
  'law',
])

/** All words of its names and titles, in small letters. */
function namesIn(source: Source): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (value: unknown) => {
    if (typeof value === 'string') for (const [word] of value.matchAll(/\p{L}+/gu)) names.add(word.toLowerCase())
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) add(one)
  }
  const { value } = source
  if (typeof value !== 'object' || value === null) return names
  for (const [key, part] of Object.entries(value)) {
    if (key === 'glossary' && typeof part === 'object' && part !== null) add(Object.keys(part))
    else if (nameKeys.has(key)) add(namesOf(part))
  }
  return names
}

/** Of people, exhibits and legal notes only what they are called; places and the setting are nothing else. */
function namesOf(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  return Object.values(part).map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return entry
    const { name, post, title, marking } = entry as Readonly<Record<string, unknown>>
    return [name, post, title, marking]
  })
}

const word = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:[’']\p{L}+)*(?![\p{L}\p{N}])/gu
const twice = /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu

/** Good English: "the list that that person wrote", "she had had enough". */
const maybeTwice = new Set(['had', 'that', 'no', 'very', 'bye', 'ha', 'so', 'is', 'do'])

/** More no one reads. */
const mostFound = 300

class Speller {
  readonly #names: ReadonlySet<string>
  readonly #dictionary: Dictionary
  readonly #known = new Map<string, boolean>()
  /** How often each word is in the case: the commonest is the likeliest to be meant. */
  readonly #counts = new Map<string, number>()
  /** Words with a capital inside a sentence. */
  readonly #capitals = new Set<string>()

  constructor(texts: readonly string[], names: ReadonlySet<string>, dictionary: Dictionary) {
    this.#names = names
    this.#dictionary = dictionary
    for (const text of texts)
      for (const { 0: found, index } of text.matchAll(word)) {
        const small = found.toLowerCase()
        this.#counts.set(small, (this.#counts.get(small) ?? 0) + 1)
        if (isCapital(found) && !beginsSentence(text, index)) this.#capitals.add(plainWord(found).toLowerCase())
      }
  }

  /** @param source of a file of which only some parts are read by people */
  check(file: string, text: string, source?: Source): readonly Diagnostic[] {
    const found: Diagnostic[] = []
    const isRead = (at: number) => source === undefined || isProseAt(source, at)
    const plain = withoutMarkup(text)
    for (const { 0: match, index } of plain.matchAll(word)) {
      if (found.length >= mostFound) break
      if (this.#isKnown(match, plain, index) || !isRead(index)) continue
      const span: Span = { file, start: index, end: index + match.length }
      found.push(quality.misspelt(span, match, this.#suggestions(match)))
    }
    for (const { 0: match, 1: first = '', index } of plain.matchAll(twice)) {
      const isOneText =
        source === undefined || source.placeAt(index)?.start === source.placeAt(index + match.length - 1)?.start
      if (maybeTwice.has(first.toLowerCase()) || /\n\s*\n/.test(match) || !isRead(index) || !isOneText) continue
      found.push(quality.wordTwice({ file, start: index, end: index + match.length }, first))
    }
    return found
  }

  #isKnown(found: string, text: string, index: number): boolean {
    if (found.length < 3 || isAddress(text, index, found.length) || /\p{Lu}/u.test(found.slice(1))) return true
    const base = plainWord(found)
    const small = base.toLowerCase()
    // A name may be anything; at the beginning of a sentence it is one if it is one elsewhere.
    const after = text[index + found.length]
    if (isCapital(found) && (after === ':' || this.#capitals.has(small) || !beginsSentence(text, index))) return true
    if (prefixes.has(small) && after === '-') return true
    let known = this.#known.get(base)
    known ??= this.#names.has(small) || knownWords.has(small) || this.#inDictionary(base)
    this.#known.set(base, known)
    return known
  }

  #inDictionary(base: string): boolean {
    const small = base.toLowerCase()
    const [, , rest = base] = /^(un|re|non)(.{4,})$/.exec(small) ?? []
    const forms = [base, small, rest, small.normalize('NFD').replaceAll(/\p{M}/gu, '')]
    return forms.some(form => this.#dictionary.isWord(form))
  }

  #suggestions(found: string): readonly string[] {
    const base = plainWord(found).toLowerCase()
    const swapped = Array.from(
      { length: base.length - 1 },
      (_, at) => base.slice(0, at) + base.charAt(at + 1) + base.charAt(at) + base.slice(at + 2),
    ).filter(form => this.#dictionary.isWord(form))
    const all = [...new Set([...swapped, ...this.#dictionary.suggest(base)])]
    const count = (form: string) => this.#counts.get(form.toLowerCase()) ?? 0
    return all.toSorted((one, other) => count(other) - count(one)).slice(0, 3)
  }
}

/** A contact in the place of words, such as `childrens-services`, is an id. */
function isProseAt(source: Source, at: number): boolean {
  const place = source.placeAt(at)
  if (place === undefined || !isText(place.path)) return false
  return !/^[a-z\d]+(?:-[a-z\d]+)+\s*$/.test(source.text.slice(place.start, place.end))
}

/** Without what makes it someone's, and with one kind of apostrophe. */
function plainWord(found: string): string {
  return found.replaceAll('’', "'").replace(/'s?$/i, '')
}

function isCapital(found: string): boolean {
  return /^\p{Lu}/u.test(found)
}

/** After a full stop (not that of an initial), at the beginning of a line, a value or a quotation. */
function beginsSentence(text: string, index: number): boolean {
  return /(?:^|(?<!\b\p{Lu})[.!?:…]["'”’)*_]*\s+|[\n{[|>"“‘(*-]\s*)$/u.test(text.slice(Math.max(0, index - 40), index))
}

/** Part of an address, a file or an id, such as `clerk@brackenholt.example`. */
function isAddress(text: string, index: number, length: number): boolean {
  return (
    /[@/_\\]$|\w\.$/.test(text.slice(Math.max(0, index - 2), index)) ||
    /^(?:[@/_\\]|\.\w)/.test(text.slice(index + length, index + length + 2))
  )
}

const markup = /https?:\/\/\S+|`[^`\n]*`|\]\([^)\n]*\)|<\/?[A-Za-z][^<>]*>|&\w+;/g

/** The same with spaces for addresses, code and tags: every word keeps its place. */
function withoutMarkup(text: string): string {
  return text.replaceAll(markup, found => ' '.repeat(found.length))
}

/** Plain English has 60 or more. Below this, few people follow a text at the first reading. */
const hardBelow = 50
/** Of fewer words, one long name decides. */
const fewestWords = 30

/** Scenes that members may have to read twice. */
export function hardScenes(folder: FolderTexts): readonly Diagnostic[] {
  const { source, parts } = folder.read ?? readScenario(folder.scenario.text, folder.scenario.path, folder.folder)
  const problems = new Problems(source)
  for (const scene of parts.scenes.values()) {
    const { score = 100, words, longest } = readingEase(textsOf(scene))
    if (words >= fewestWords && score < hardBelow)
      problems.atKey(scene.path, quality.hardScene, Math.round(score), longest)
  }
  return problems.found
}

function textsOf({ text, decision, visit }: PlacedScene): readonly string[] {
  const choices = [...(decision?.choices.values() ?? [])]
  const leads = [...(visit?.leads.values() ?? [])]
  const texts = [
    text,
    decision?.asks,
    visit?.asks,
    ...choices.flatMap(({ label, consequence }) => [label, consequence]),
    ...leads.map(({ label }) => label),
  ]
  return texts.flatMap(words => (words === undefined ? [] : [withoutMarks(words)]))
}

/** Without the marks of Markdown, and the addresses of links. */
function withoutMarks(prose: string): string {
  return prose.replaceAll(/\]\([^)]*\)|^>\s?|[*_[]/gm, '')
}
