import { styleText } from 'node:util'
import { type Painter, plainPainter } from '../core/diagnostics/formats.ts'
import type { Terminal } from './terminal.ts'

/** Colours for a terminal that wants them. Nothing is said by colour alone: the words stand without it. */
export function painterFor({ colour }: Terminal): Painter {
  if (!colour) return plainPainter
  return {
    error: paint(['red', 'bold']),
    warning: paint(['yellow', 'bold']),
    note: paint(['cyan', 'bold']),
    strong: paint('bold'),
    faint: paint('dim'),
  }
}

function paint(style: Parameters<typeof styleText>[0]): (words: string) => string {
  return words => styleText(style, words, { validateStream: false })
}
