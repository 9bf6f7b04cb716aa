/** Every rule that drafts a finding; `docs/findings-rules.md` has a section on each. */
export const ruleNames = [
  'crossed',
  'helped',
  'held-back',
  'ran-out',
  'found',
  'overlooked',
  'control-mattered',
  'untested',
] as const

export type RuleName = (typeof ruleNames)[number]
