import type { Block, Figure, Paragraph, Particular, Quotation, Text } from '../../core/report/block.ts'
import { captionOf, isOfParagraph, leadsOn, placesOf } from '../report-words.ts'
import { type BoxMark, type LineMark, type Mark, type Strip, tag, type Tag } from './strip.ts'
import { baseline, body, caption, colours, leading, numberWidth, room, sectionHeading, type Style } from './style.ts'
import { cellMarks, heightOf, stackLines, tableStrips } from './table.ts'
import {
  across,
  type Keeping,
  linesOf,
  paragraph,
  type Place,
  printable,
  type Setting,
  withFirst,
  withMarks,
  withSpaceBelow,
} from './text.ts'

export function blockStrips(blocks: readonly Block[], place: Place): readonly Strip[] {
  return blocks.flatMap((block, index) => {
    const after = blocks[index + 1]
    const isClose = after?.type === 'paragraph' && after.isUnder === true && after.number === undefined
    const strips = laidOut(block, place, { next: leadsOn(after), ...(isClose ? { after: 1.5 } : {}) })
    return withFirst(strips, ({ ids = [] }) => ({ ids: [...placesOf(block).filter(id => !ids.includes(id)), ...ids] }))
  })
}

function laidOut(block: Block, place: Place, keeping: Keeping): readonly Strip[] {
  switch (block.type) {
    case 'paragraph':
      return words(block, place, keeping)
    case 'notice':
      return notice(block.text, place)
    case 'list':
      return bulleted(block.items, place)
    case 'table':
      return tableStrips(block, place)
    case 'figure':
      return figure(block, place)
    case 'quotation':
      return quotation(block, place)
  }
}

/** The number is the first that is read of it. */
function words({ number, text, isUnder = false }: Paragraph, place: Place, keeping: Keeping): readonly Strip[] {
  const within = tag('P', place.within)
  if (number === undefined) return paragraph(text, within, across(place, isUnder ? numberWidth : 0), keeping)
  const style = isOfParagraph(number) ? { ...body, colour: colours.grey } : { ...body, isBold: true }
  const label = labelled(`${number} `, within, across(place, 0, style))
  return withMarks(paragraph(text, within, across(place, numberWidth), keeping), label)
}

function plain(text: Text, place: Place, keeping: Keeping, style: Style = body): readonly Strip[] {
  return paragraph(text, tag('P', place.within), across(place, 0, style), keeping)
}

/** With a bar at its side. */
function notice(text: Text, place: Place): readonly Strip[] {
  const style = { ...body, before: 4, after: 0 }
  const bar = { type: 'box', x: place.inset, y: 0, width: 4, height: leading(style), colour: colours.grey } as const
  const strips = paragraph(text, tag('P', place.within), across(place, 14, style), { whole: true })
  return withSpaceBelow(
    strips.map(strip => ({ ...strip, marks: [bar, ...strip.marks] })),
    8,
  )
}

function quotation({ about, words: said }: Quotation, place: Place): readonly Strip[] {
  const inset = across(place, numberWidth)
  const within = tag('P', tag('BlockQuote', place.within))
  return [
    ...plain(about, place, { whole: true, next: true }, { ...body, isBold: true, after: 3 }),
    ...paragraph([said], within, { ...inset, width: inset.width - numberWidth }),
  ]
}

/** In points, of the bullets and of the words. */
const indents = { bullet: 4, words: 15 }

/** With bullets. An item that says nothing has none. */
function bulleted(items: readonly Text[], place: Place): readonly Strip[] {
  const within: Tag = { role: 'L', within: place.within, numbering: 'Disc' }
  const style = { ...body, after: 2 }
  const strips = items.flatMap(text => {
    const item = tag('LI', within)
    const said = paragraph(text, tag('LBody', item), across(place, place.indent + indents.words, style))
    return withMarks(said, labelled('•', tag('Lbl', item), across(place, place.indent + indents.bullet, style)))
  })
  return withSpaceBelow(strips, 3)
}

/** What stands before the words of an item or of a paragraph. */
function labelled(label: string, within: Tag, setting: Setting): readonly LineMark[] {
  return linesOf([label], within, setting).map(line => ({
    type: 'line',
    tag: within,
    x: setting.x,
    baseline: baseline(setting.style),
    line,
  }))
}

/** The caption stands outside, as only the words that stand for a figure are read of it. */
function figure(block: Figure, place: Place): readonly Strip[] {
  const { alt, picture } = block
  const own: Tag = { role: 'Figure', within: place.within, alt: printable(alt) }
  const marks: readonly Mark[] = [{ type: 'picture', tag: own, picture }]
  return [
    ...plain(captionOf(block), place, { whole: true, next: true }, caption),
    { before: 0, height: picture.height + 6, keep: false, marks },
  ]
}

/** Above a section, with a rule unless the section has a ground of its own. */
export function heading(title: string, id: string, place: Place, rule: boolean): readonly Strip[] {
  const setting = across(place, 0, rule ? sectionHeading : { ...sectionHeading, before: 0 })
  const strips = paragraph([title], tag('H2', place.within), setting, { whole: true, next: true })
  const line: BoxMark = { type: 'box', x: 0, y: 0, width: room.width, height: 1.3, colour: colours.teal }
  return withFirst(strips, ({ height, marks }) => ({
    ids: [id],
    outline: printable(title),
    ...(rule ? { height: height + belowRule, marks: [line, ...lowered(marks, belowRule)] } : {}),
  }))
}

/** From the rule above a heading to its words, in points. */
const belowRule = 3.5

function lowered(marks: readonly Mark[], by: number): readonly Mark[] {
  return marks.map(mark => (mark.type === 'line' ? { ...mark, baseline: mark.baseline + by } : mark))
}

/** On a ground of their own, with a bar at the left: strips that stay on one page. */
export function panel(strips: readonly Strip[]): readonly Strip[] {
  const pad = 7
  return strips.map((strip, index) => {
    const [first, last] = [index === 0, index === strips.length - 1]
    const above = first ? pad : strip.before
    const height = above + strip.height + (last ? pad : 0)
    const ground: BoxMark = { type: 'box', x: 0, y: 0, width: room.width, height, colour: colours.panel }
    const bar: BoxMark = { ...ground, width: 4.5, colour: colours.teal }
    const marks = [ground, bar, ...lowered(strip.marks, above)]
    return { ...strip, before: first ? 8 : 0, height, keep: !last, marks }
  })
}

/** Between the columns of the head of a report, in points, and what it is set in. */
const grid = { gap: 16, style: { size: 9.2 } } as const

/** What stands at the head of a report, in rows of a few. */
export function particularsGrid(all: readonly Particular[], columns: number, place: Place): readonly Strip[] {
  const width = (room.width - grid.gap * (columns - 1)) / columns
  const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
    all.slice(row * columns, (row + 1) * columns),
  )
  const strips = rows.flatMap(row => particularsRow(row, width, place))
  return withSpaceBelow(
    withFirst(strips, () => ({ before: 4 })),
    6,
  )
}

/** With a rule below each; one strip, or several where a value is higher than a page. */
function particularsRow(row: readonly Particular[], width: number, { faces, within }: Place): readonly Strip[] {
  const { gap, style } = grid
  const cells = row.map(({ name, value }) => {
    const own = tag('P', within)
    const said = value.map(run => (typeof run === 'string' ? { strong: run } : run))
    const lines = linesOf([`${name}: `, ...said], own, { faces, style, x: 0, width })
    return stackLines([{ lines, tag: own }], style, room.height - 20)
  })
  const parts = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: parts }, (_, part) => {
    const height = Math.max(...cells.map(cell => heightOf(cell[part] ?? [], style))) + 5
    const marks = cells.flatMap((cell, column): readonly Mark[] => {
      const x = column * (width + gap)
      const lines = cellMarks(cell[part] ?? [], { x, y: 2 }, style)
      const rule: Mark = { type: 'box', x, y: height - 0.75, width, height: 0.75, colour: colours.rule }
      return part === parts - 1 ? [...lines, rule] : lines
    })
    return { before: 0, height, keep: part === parts - 1, marks }
  })
}
