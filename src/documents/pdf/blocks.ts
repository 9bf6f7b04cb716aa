import type { Block, Finding, Quotation, Recommendation } from '../../core/findings/block.ts'
import type { Text } from '../../core/findings/text.ts'
import { grouped, isList } from '../grouped.ts'
import { heading } from './heading.ts'
import { bulleted } from './list.ts'
import { across, type Place } from './place.ts'
import { recommendations } from './recommendations.ts'
import type { Strip } from './strip.ts'
import { body, colours, leading, type Style } from './style.ts'
import { tableStrips } from './table.ts'
import { tag } from './tag.ts'
import { paragraph, withMoreBelow, type Keeping } from './text-strips.ts'

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
  return withMoreBelow(
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
