import type { PaperBlock, Slip, WritingLines } from '../../core/papers/paper.ts'
import { blocksHtml, particularsHtml } from './blocks.ts'
import { inline, words } from './inline.ts'

/** @param level of a heading that stands right below the sheet's own */
export function paperBlocksHtml(blocks: readonly PaperBlock[], level: number): string {
  return blocks.map(block => paperBlockHtml(block, level)).join('\n')
}

function paperBlockHtml(block: PaperBlock, level: number): string {
  switch (block.type) {
    case 'subheading': {
      const tag = `h${level + block.level - 1}`
      return `<${tag}>${words(block.words)}</${tag}>`
    }
    case 'particulars':
      return `<div class="title-block">\n${particularsHtml(block.items)}\n</div>`
    case 'spoken':
      return `<p class="spoken">${inline(block.text)}</p>`
    case 'writing-lines':
      return writingLines(block)
    case 'slip':
      return slip(block, level)
    default:
      return blocksHtml([block], level)
  }
}

function writingLines({ label, count }: WritingLines): string {
  const lines = Array.from({ length: count }, () => '<div class="line"></div>').join('')
  return `<div class="writing-lines">\n<p class="label">${words(label)}</p>\n${lines}\n</div>`
}

function slip({ title, asks, letters }: Slip, level: number): string {
  const boxes = [...letters, 'No vote'].map(letter => `<li><span class="box"></span>${words(letter)}</li>`)
  return [
    '<section class="slip">',
    `<h${level}>${words(title)}</h${level}>`,
    `<p>${words(asks)}</p>`,
    `<ul>${boxes.join('')}</ul>`,
    '<p class="blank">Table <span></span> Why, in a few words <span class="long"></span></p>',
    '</section>',
  ].join('\n')
}
