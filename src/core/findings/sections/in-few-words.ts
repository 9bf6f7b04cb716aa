import type { Finding } from '../block.ts'
import type { RuleName } from '../rules/rule-name.ts'
import { capital, counted } from '../say.ts'
import { ref, type Text } from '../text.ts'

/**
 * Findings on one pillar and one play in a sentence, for a summary: each stands below in full. What officers put into their
 * own words is given as they put it, for nobody else can shorten it.
 */
export function inFewWords(findings: readonly Finding[]): Text {
  const drafted = findings.filter(({ edited }) => edited !== true)
  const rewritten = findings.filter(({ edited }) => edited === true)
  return [
    ...drafted.flatMap((finding, index): Text => [
      index === 0 ? ` ${capital(short(finding))} (` : `; ${short(finding)} (`,
      ref(finding.number),
      ')',
    ]),
    ...(drafted.length === 0 ? [] : ['.']),
    ...rewritten.flatMap(({ number, text }): Text => [' ', ...text, ' (', ref(number), ')']),
  ]
}

function short({ rule, restsOn: { length } }: Finding): string {
  return shortened[rule](length)
}

/** @param amount of the decisions or key events on which it rests */
const shortened: Readonly<Record<RuleName, (amount: number) => string>> = {
  crossed: amount => `a boundary crossed at ${counted(amount, 'decision')}`,
  helped: amount => `served at ${counted(amount, 'decision')}`,
  'held-back': amount => `set back at ${counted(amount, 'decision')}`,
  'ran-out': amount => `the time ran out at ${counted(amount, 'decision')}`,
  found: amount => `looking back, ${counted(amount, 'key event')} marked`,
  overlooked: amount => `looking back, ${counted(amount, 'key event')} not marked`,
  'control-mattered': amount => `controls to check at ${counted(amount, 'key event')}`,
  untested: () => 'not tested',
}
