import type { Draft } from '../../../../src/core/findings/rules/rule.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'

/** Drafts as words, to be held against what they should say. */
export function said(drafts: readonly Draft[]) {
  return drafts.map(({ rule, nature, pillars, text, evidence, restsOn }) => ({
    rule,
    nature,
    pillars,
    text: wordsOf(text),
    evidence: evidence.map(wordsOf),
    restsOn,
  }))
}
