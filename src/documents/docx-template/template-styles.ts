import { attributeOf, child, elementsOf, valueIn } from './elements.ts'
import type { XmlElement } from './xml.ts'

export interface TemplateStyle {
  readonly id: string
  /** In small letters, aliases included. Word writes those of its own styles in English, whatever its language. */
  readonly names: readonly string[]
  readonly type: string
  /** Whether it is what paragraphs (or tables …) have that name no style. */
  readonly isDefault: boolean
  readonly isCustom: boolean
  readonly element: XmlElement
}

export function stylesIn(root: XmlElement | undefined): readonly TemplateStyle[] {
  return elementsOf(root)
    .filter(({ name }) => name === 'w:style')
    .map(style => ({
      id: attributeOf(style, 'w:styleId') ?? '',
      names: [valueIn(style, 'w:name'), valueIn(style, 'w:aliases')]
        .flatMap(names => (names ?? '').split(','))
        .map(name => name.trim().toLowerCase())
        .filter(name => name !== ''),
      type: attributeOf(style, 'w:type') ?? 'paragraph',
      isDefault: isOn(attributeOf(style, 'w:default')),
      isCustom: isOn(attributeOf(style, 'w:customStyle')),
      element: style,
    }))
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** The style of paragraphs that name none. LibreOffice does not say which it is, and calls it as Word does. */
export function usualOf(styles: readonly TemplateStyle[]): TemplateStyle | undefined {
  const paragraphs = styles.filter(({ type }) => type === 'paragraph')
  return paragraphs.find(({ isDefault }) => isDefault) ?? paragraphs.find(({ names }) => names.includes('normal'))
}

/** A style and those that it is based on, nearest first. */
function lineage(styles: readonly TemplateStyle[], style: TemplateStyle): readonly TemplateStyle[] {
  const line = [style]
  for (;;) {
    const parent = valueIn(line.at(-1)?.element, 'w:basedOn')
    const next = styles.find(({ id }) => id === parent)
    if (next === undefined || line.includes(next)) return line
    line.push(next)
  }
}

/** What a style says of numbering, if it numbers its paragraphs: the list and the level in it. */
export function numberingOf(
  styles: readonly TemplateStyle[],
  style: TemplateStyle,
): { readonly list: string; readonly level: string } | undefined {
  const set = lineage(styles, style)
    .map(({ element }) => child(child(element, 'w:pPr'), 'w:numPr'))
    .filter(numbering => numbering !== undefined)
  const list = set.map(numbering => valueIn(numbering, 'w:numId')).find(value => value !== undefined)
  const level = set.map(numbering => valueIn(numbering, 'w:ilvl')).find(value => value !== undefined)
  return list === undefined || list === '0' ? undefined : { list, level: level ?? '0' }
}

/** Whether a style leaves room between its paragraphs. */
export function isSpaced(
  root: XmlElement | undefined,
  styles: readonly TemplateStyle[],
  style: TemplateStyle,
): boolean {
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:pPrDefault'), 'w:pPr')
  const spacings = [...lineage(styles, style).map(({ element }) => child(element, 'w:pPr')), defaults].map(properties =>
    child(properties, 'w:spacing'),
  )
  return ['w:before', 'w:after'].some(side => {
    const value = spacings.map(spacing => attributeOf(spacing, side)).find(size => size !== undefined)
    return Number(value ?? '0') > 0
  })
}
