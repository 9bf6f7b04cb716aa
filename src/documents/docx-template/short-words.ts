import type { Findings } from '../../core/findings/findings.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { namesIn, withWords, type Words } from './filled-words.ts'
import { relationsOf } from './relations.ts'
import type { WordTemplate } from './word-template.ts'

export interface ShortWords {
  /** Names that the text of the template gave words to, in small letters. */
  readonly given: readonly string[]
  /** Names that stand for nothing: they stay as they are. */
  readonly unknown: readonly string[]
}

/** Fills `{{title}}`, `{{marking}}` and each line of the title block, e.g. `{{date}}`, in the text, headers and footers. */
export function fillShortWords({ file, document }: WordTemplate, findings: Findings): ShortWords {
  const words = wordsFor(findings)
  const others = relationsOf(file, document).filter(({ kind }) => kind === 'header' || kind === 'footer')
  const found: string[] = []
  let given: readonly string[] = []
  for (const path of new Set([document, ...others.map(({ target }) => target)])) {
    const root = file.xml(path)
    const names = root === undefined ? [] : namesIn(root)
    found.push(...names)
    if (path === document) given = names.filter(name => words.has(name))
    if (root !== undefined && names.some(name => words.has(name))) file.set(path, withWords(root, words))
  }
  const unknown = found.filter(name => !words.has(name) && name !== 'findings')
  return { given, unknown: [...new Set(unknown)] }
}

function wordsFor({ title, marking, titleBlock }: Findings): Words {
  const lines = titleBlock.map(({ name, value }) => [name, wordsOf(value)] as const)
  const all = [['title', title], ['marking', marking], ...lines] as const
  return new Map(all.map(([name, value]) => [name.toLowerCase(), value.replaceAll(/\s+/g, ' ')]))
}
