import type { Block } from '../../core/findings/block.ts'
import { blocksIn } from '../../core/findings/blocks-in.ts'
import { draftedWords, isLeftOut } from '../../core/findings/edited-sections.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { keyOf } from '../../core/findings/part-of.ts'
import type { Edit, Review } from '../../core/findings/review.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { noticesIn } from './exempt-in-report.ts'

/** A passage that a report would have if the clerk had not emptied it. */
export interface Emptied {
  readonly section: Section
  readonly key: string
  readonly was: string
}

/**
 * Findings and paragraphs of the draft that a part for others does not hold, where no exemption tells why: such a part
 * leaves out what the clerk emptied, without a word.
 * @param again the report made again
 * @param types a finding that is left out changes what the summary says, so that findings come first
 */
export function emptiedIn(report: Findings, again: Findings, types: readonly Block['type'][]): readonly Emptied[] {
  if (report.part === 'draft') return []
  const kept = new Set(blocksIn(report.sections).map(({ block }) => keyOf(block)))
  const shown = new Set(blocksIn(report.sections).map(({ section }) => section.id))
  return blocksIn(again.sections).flatMap(({ section, block }) => {
    const key = keyOf(block)
    if (key === undefined || kept.has(key) || !types.includes(block.type) || !shown.has(section.id)) return []
    return isLeftOut(block) ? [] : [{ section, key, was: words(block) }]
  })
}

/** The review with passages emptied. */
export function withEmptied(review: Review, emptied: readonly Emptied[]): Review {
  const edits = emptied.map(({ key, was }): readonly [string, Edit] => [key, { was, now: '' }])
  return { ...review, edits: { ...review.edits, ...Object.fromEntries(edits) } }
}

/** Those of which the report does not say that something of their section is exempt. */
export function withoutReason(report: Findings, emptied: readonly Emptied[]): readonly Emptied[] {
  const noticed = new Set(noticesIn(report).map(({ section }) => section.id))
  return emptied.filter(({ section }) => !noticed.has(section.id))
}

function words(block: Block): string {
  if (block.type === 'paragraph' || block.type === 'list') return draftedWords(block)
  return block.type === 'finding' ? wordsOf(block.text) : ''
}
