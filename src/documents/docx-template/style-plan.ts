import { attributeOf, below, element, isElement, valued, valueIn, withChildren } from './elements.ts'
import { firstFree } from './relations.ts'
import { missingStyle, type MissingStyle, takenOver, wordsName } from './taken-over.ts'
import { isSpaced, numberingOf, stylesIn, type TemplateStyle, usualOf } from './template-styles.ts'
import type { XmlElement } from './xml.ts'

/** How the styles of the report become those of the template. */
export interface StylePlan {
  /** The id in the file of each style of the report, by its id there. */
  readonly ids: ReadonlyMap<string, string>
  /** Of paragraphs that name no style, where the template's usual one leaves no room between paragraphs. */
  readonly bodyText: string | undefined
  /** Of tables; without one the report's own lines stay. */
  readonly table: { readonly id: string; readonly isCouncils: boolean } | undefined
  /** Those of the template's styles in use that number their paragraphs, by id. */
  readonly numbered: ReadonlyMap<string, { readonly list: string; readonly level: string }>
  /** To put into the file. */
  readonly added: readonly XmlElement[]
  readonly missing: readonly MissingStyle[]
}

/** `used` are the ids of the report's styles that stand in it, and `own` is where the report defines them. */
export function planStyles(template: XmlElement | undefined, own: XmlElement, used: readonly string[]): StylePlan {
  const theirs = stylesIn(template)
  const ours = stylesIn(withOwnAdditions(own))
  const body = bodyTextIn(template, theirs)
  const wanted = withBases(body === 'ReportText' ? [...used, body] : used, ours, theirs)
  // In the order of the report's own list, whatever comes first in a report.
  const lacking = ours.filter(style => wanted.includes(style) && counterpart(style, theirs) === undefined)
  const ids = idsOf(wanted, theirs)
  const base = usualOf(theirs)?.id
  return {
    ids,
    bodyText: body === undefined ? undefined : (ids.get(body) ?? body),
    table: tableStyle(theirs),
    numbered: new Map(
      theirs.flatMap(style => {
        const numbering = numberingOf(theirs, style)
        return numbering === undefined ? [] : [[style.id, numbering]]
      }),
    ),
    added: lacking.map(style => takenOver(style, new Map([...ids, ['Normal', base ?? '']]))),
    missing: [...lacking.map(missingStyle), ...missingTable(theirs)],
  }
}

/** The styles in use and, of those that the template lacks, what they are based on. */
function withBases(
  used: readonly string[],
  ours: readonly TemplateStyle[],
  theirs: readonly TemplateStyle[],
): readonly TemplateStyle[] {
  const found: TemplateStyle[] = []
  const visit = (id: string | undefined) => {
    const style = ours.find(one => one.id === id)
    if (style === undefined || style.isDefault || found.includes(style)) return
    if (counterpart(style, theirs) === undefined) visit(valueIn(style.element, 'w:basedOn'))
    found.push(style)
  }
  for (const id of used) visit(id)
  return found
}

/** The template's style for the same thing: by name, which is the same in every language of Word; Word's own also by id. */
function counterpart(style: TemplateStyle, theirs: readonly TemplateStyle[]): TemplateStyle | undefined {
  const names = [...style.names, (wordsName[style.id] ?? '').toLowerCase()]
  const alike = theirs.filter(({ type }) => type === style.type)
  return (
    names.map(name => alike.find(one => one.names.includes(name))).find(one => one !== undefined) ??
    (wordsName[style.id] === undefined ? undefined : alike.find(({ id }) => id === style.id))
  )
}

function idsOf(wanted: readonly TemplateStyle[], theirs: readonly TemplateStyle[]): ReadonlyMap<string, string> {
  const taken = theirs.map(({ id }) => id)
  const ids = new Map<string, string>()
  for (const style of wanted) {
    const free = firstFree(number => (number === 1 ? style.id : `${style.id}${number}`), [...taken, ...ids.values()])
    ids.set(style.id, counterpart(style, theirs)?.id ?? free)
  }
  return ids
}

/** The council's own style of tables where it has one and no more; else Word's grid. */
function tableStyle(theirs: readonly TemplateStyle[]): StylePlan['table'] {
  const tables = theirs.filter(({ type }) => type === 'table')
  const custom = tables.filter(({ isCustom, isDefault }) => isCustom && !isDefault)
  const [council] = custom
  if (council !== undefined && custom.length === 1) return { id: council.id, isCouncils: true }
  const grid = tables.find(({ names }) => names.includes('table grid'))
  return grid === undefined ? undefined : { id: grid.id, isCouncils: false }
}

function missingTable(theirs: readonly TemplateStyle[]): readonly MissingStyle[] {
  const lines = { name: 'Table Grid', added: 'thin lines', isWordsOwn: true }
  return tableStyle(theirs) === undefined ? [lines] : []
}

/** `undefined` where the template's usual style will do. */
function bodyTextIn(root: XmlElement | undefined, theirs: readonly TemplateStyle[]): string | undefined {
  const paragraphs = theirs.filter(({ type }) => type === 'paragraph')
  const usual = usualOf(theirs)
  if (usual !== undefined && isSpaced(root, theirs, usual)) return undefined
  const word = paragraphs.find(style => style.names.includes('body text') && isSpaced(root, theirs, style))
  return word?.id ?? 'ReportText'
}

/** The ids of the styles that some blocks name. */
export function stylesUsed(blocks: readonly XmlElement[]): readonly string[] {
  const named = blocks
    .flatMap(block => [...below(block)])
    .filter(({ name }) => name === 'w:pStyle' || name === 'w:rStyle')
    .flatMap(one => attributeOf(one, 'w:val') ?? [])
  return [...new Set(named)]
}

/** Adds styles to where a template defines its own. */
export function withStyles(root: XmlElement, added: readonly XmlElement[]): XmlElement {
  return withChildren(root, [...root.children, ...added])
}

/** Paragraphs that keep a distance, where those of the template do not. */
const bodyText = newStyle('ReportText', 'Report Text', [element('w:spacing', { 'w:after': '160' })])

/** Closer than elsewhere, so that the contents of a usual report stand on the page of its title. */
const entries = [1, 2, 3].map(level =>
  newStyle(`TOC${level}`, `toc ${level}`, [
    element('w:spacing', { 'w:after': '40' }),
    element('w:ind', { 'w:left': `${(level - 1) * 220}` }),
  ]),
)

function newStyle(id: string, name: string, properties: readonly XmlElement[]): XmlElement {
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    element('w:pPr', {}, properties),
  ])
}

/** The styles of the report, with those that only a report in a template needs. */
function withOwnAdditions(own: XmlElement): XmlElement {
  const added = [...entries, bodyText]
  const ids = added.map(one => attributeOf(one, 'w:styleId'))
  const kept = own.children.filter(node => !isElement(node) || !ids.includes(attributeOf(node, 'w:styleId')))
  return withChildren(own, [...kept, ...added])
}
