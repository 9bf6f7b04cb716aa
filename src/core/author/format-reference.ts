import type { Path } from '../scenario/scenario.ts'
import {
  anyKey,
  type AuthorFile,
  type FormatKey,
  FormatKeys,
  type FormatPlace,
  nameAt,
  type Part,
  withArticle,
} from './format-keys.ts'

/** Every key of the files that authors write, as a page in Markdown; made from the schemas, as hover is. */
export function formatReference(): string {
  const files: readonly AuthorFile[] = ['scenario', 'playthroughs']
  return `${[intro, ...files.map(file => fileReference(new FormatKeys(file)))].join('\n\n')}\n`
}

const intro = `# Every key of the format

[The scenario format](scenario-format.md) explains how to write a case. This page lists every key: where you can write it, what it
takes and what it means. We make it from the definitions that \`check\` reads by, so do not edit it. An editor shows the same words.

Keys that you must write come first in each list. An id is \`kebab-case\`. Text is one line, or paragraphs after \`|\`.`

/** A set of keys, and every place that has it. */
interface Section {
  readonly shape: Part
  readonly path: Path
  readonly title: string
  /** Further places. */
  readonly others: Set<string>
}

function fileReference(format: FormatKeys): string {
  const sections = new Map<string, Section>()
  for (const { path, shape, within } of format.places()) {
    if (shape.properties === undefined) continue
    const { description: _ofItsKey, default: _usual, ...same } = shape
    const words = placeWords({ path, shape, within }, format)
    const known = sections.get(JSON.stringify(same))
    if (known === undefined) sections.set(JSON.stringify(same), { shape, path, title: words, others: new Set() })
    else if (words !== known.title) known.others.add(words)
  }
  const all = [...sections.values()]
  const told = all.map(section => {
    const isOnlyOne = all.filter(({ title }) => title === section.title).length === 1
    const [first = ''] = section.shape.required ?? []
    return sectionText(section, { title: isOnlyOne ? section.title : `${section.title}, with \`${first}\``, format })
  })
  return [`## \`${format.file}.yaml\``, ...told].join('\n\n')
}

function sectionText(
  { shape, path, others }: Section,
  { title, format }: { readonly title: string; readonly format: FormatKeys },
): string {
  const required = shape.required ?? []
  const keys = format.keysAt(path).filter(({ key }) => Object.hasOwn(shape.properties ?? {}, key))
  const own = keys.map(key => ({ ...key, isRequired: key.isRequired && required.includes(key.key) }))
  const also = others.size === 0 ? [] : [`The same keys: ${[...others].join('; ')}.`]
  return [`### ${title[0]?.toUpperCase() ?? ''}${title.slice(1)}`, ...also, own.map(keyLine).join('\n')].join('\n\n')
}

/** Where keys stand, up to the last thing that has a name: `decision` of a scene. */
function placeWords({ path, within }: FormatPlace, format: FormatKeys): string {
  const names = path.map((step, index) =>
    step === anyKey ? nameAt(format.file, [...path.slice(0, index), 'x'], 'key') : undefined,
  )
  const defined = names.findLastIndex(name => name?.isDefinition === true) + 1
  const { name = '', depth = 0 } = within.at(-1) ?? {}
  const isInPart = depth > defined
  const kind = names[defined - 1]?.kind
  const ownHolder = kind && withArticle(kind)
  const holder = isInPart ? `a ${name}` : ownHolder
  const steps = path.slice(Math.max(depth, defined))
  const keys = steps.filter(step => typeof step === 'string' && step !== anyKey).join('.')
  const last = names.at(-1)
  const entry = path.at(-1) === 0 ? 'each entry' : undefined
  const used = steps.length > 0 && last !== undefined ? `each ${last.kind}` : undefined
  const words = [entry ?? used, keys === '' ? undefined : `\`${keys}\``, holder].filter(word => word !== undefined)
  return words.length === 0 ? 'the whole file' : words.join(' of ')
}

function keyLine({ key, says, takes, isRequired, part }: FormatKey): string {
  const usual = ['string', 'number', 'boolean'].includes(typeof part.default)
    ? [`Without it: \`${String(part.default)}\`.`]
    : []
  return [`- \`${key}\`${isRequired ? ' (required)' : ''}: ${takes}.`, says, ...usual].filter(Boolean).join(' ')
}
