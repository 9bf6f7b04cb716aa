import type { Block, Finding, Particular, Quotation, Recommendation } from '../../core/findings/block.ts'
import type { Text } from '../../core/findings/text.ts'
import { grouped, isList } from '../block-groups.ts'
import { headingTag, type Strip, tag, type Tag } from './strip.ts'
import { baseline, body, colours, headingStyle, leading, type Style } from './style.ts'
import { tableStrips } from './table.ts'
import {
  across,
  printable,
  type Keeping,
  linesOf,
  withMarks,
  paragraph,
  type Place,
  type Setting,
  withFirst,
  withSpaceBelow,
} from './text.ts'

export function blockStrips(blocks: readonly Block[], place: Place): readonly Strip[] {
  const groups = grouped(blocks)
  return groups.flatMap((group, index) => {
    if (isList(group)) return recommendations(group, place)
    const after = groups[index + 1]
    return laidOut(group, place, after !== undefined && (isList(after) || leadsOn(after)))
  })
}

/** Whether a block belongs to the words above it, and no page may end between them. */
function leadsOn({ type }: Block): boolean {
  return type !== 'paragraph' && type !== 'notice'
}

function laidOut(block: Exclude<Block, Recommendation>, place: Place, next: boolean): readonly Strip[] {
  switch (block.type) {
    case 'paragraph':
      return plain(block.text, place, { next })
    case 'notice':
      return notice(block.text, place)
    case 'list':
      return bulleted(block.items, place)
    case 'table':
      return tableStrips(block, place)
    case 'finding':
      return finding(block, place)
    case 'quotation':
      return quotation(block, place)
  }
}

function plain(text: Text, place: Place, keeping: Keeping, style: Style = body): readonly Strip[] {
  return paragraph(text, tag('P', place.within), across(place, 0, style), keeping)
}

/** With a bar at its side. */
function notice(text: Text, place: Place): readonly Strip[] {
  const style = { ...body, before: 4, after: 0 }
  const bar = { type: 'box', x: 0, y: 0, width: 4.5, height: leading(style), colour: colours.grey } as const
  const strips = paragraph(text, tag('P', place.within), across(place, 16, style), { whole: true })
  return withSpaceBelow(
    strips.map(strip => ({ ...strip, marks: [bar, ...strip.marks] })),
    13,
  )
}

function finding({ id, label, text, evidence }: Finding, place: Place): readonly Strip[] {
  return [
    ...heading(label, place, { id }),
    ...plain(text, place, { next: evidence.length > 0 }),
    ...bulleted(evidence, place),
  ]
}

function quotation({ about, words }: Quotation, place: Place): readonly Strip[] {
  const indent = 28
  const inset = across(place, indent)
  const within = tag('P', tag('BlockQuote', place.within))
  return [
    ...plain(about, place, { whole: true, next: true }, { ...body, isBold: true, after: 4 }),
    ...paragraph([words], within, { ...inset, width: inset.width - indent }),
  ]
}

/** In points, of the bullets and of the words. */
const indents = { bullet: 9, words: 24 }

/** With bullets. An item that says nothing has none. */
function bulleted(items: readonly Text[], place: Place): readonly Strip[] {
  const within: Tag = { role: 'L', within: place.within, numbering: 'Disc' }
  const style = { ...body, after: 5 }
  const strips = items.flatMap(text => {
    const item = tag('LI', within)
    const words = paragraph(text, tag('LBody', item), across(place, indents.words, style))
    return withMarks(words, itemLabel('•', item, across(place, indents.bullet, style)))
  })
  return withSpaceBelow(strips, 5)
}

/**
 * Of a section, or of a finding in one.
 * @param at its id, and for a section how deep it stands in the outline, 0 at the top
 */
export function heading(
  words: string,
  place: Place,
  { id, depth }: { readonly id: string; readonly depth?: number },
): readonly Strip[] {
  const { level, within } = place
  const setting = across(place, 0, headingStyle(level))
  const strips = paragraph([words], headingTag(level, within), setting, { whole: true, next: true })
  const outline = depth === undefined ? {} : { outline: { title: printable(words), depth } }
  return withFirst(strips, () => ({ ids: [id], ...outline }))
}

/** The bullet or the number that stands before an item. */
function itemLabel(words: string, item: Tag, setting: Setting): Strip['marks'] {
  const within = tag('Lbl', item)
  return linesOf([words], within, setting).map(line => ({
    type: 'line',
    tag: within,
    x: setting.x,
    baseline: baseline(setting.style),
    line,
  }))
}

/** In points. */
const indent = 30

/** One numbered list. */
function recommendations(all: readonly Recommendation[], place: Place): readonly Strip[] {
  const within: Tag = { role: 'L', within: place.within, numbering: 'Decimal' }
  return all.flatMap(each => recommendation(each, { ...place, within }))
}

function recommendation({ id, number, text, particulars }: Recommendation, place: Place): readonly Strip[] {
  const item = tag('LI', place.within)
  const within = tag('LBody', item)
  const style = { ...body, isBold: true, before: 8, after: 5 }
  const setting = across(place, indent, style)
  const keeping = { whole: true, next: particulars.length > 0 }
  const words = withMarks(
    paragraph([text], tag('P', within), setting, keeping),
    itemLabel(`${number}.`, item, across(place, 0, style)),
  )
  const below = particulars.flatMap((particular, index) => {
    const isLast = index === particulars.length - 1
    return named(particular, { ...place, within }, { whole: true, next: !isLast })
  })
  return withSpaceBelow([...withFirst(words, () => ({ ids: [id] })), ...below], 8)
}

/** A name and what belongs to it, in one line. */
function named({ name, value }: Particular, place: Place, keeping: Keeping): readonly Strip[] {
  const setting = across(place, indent, { ...body, after: 3 })
  return paragraph([{ strong: `${name}:` }, ' ', ...value], tag('P', place.within), setting, keeping)
}
