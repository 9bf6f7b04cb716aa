import { stringify } from 'yaml'
import type { Family } from './families.ts'

/** What an author says of a case before it is written. */
export interface FirstAnswers {
  readonly title: string
  readonly family: Family
  /** A councillor: name, then post. */
  readonly who: string
  /** The question of the first decision. */
  readonly asks: string
}

/** For an author who presses Enter. */
export const usualAnswers: FirstAnswers = {
  title: 'The second invoice',
  family: 'fraud',
  who: 'Councillor Wren Ashby, Chair of the audit committee',
  asks: 'What do you ask for?',
}

/** An id made from a title, as the name of a folder. */
export function idFrom(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{Mark}|[’']/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  const id = words.join('-').slice(0, 40).replace(/-$/, '')
  return /^[a-z]/.test(id) ? id : `case-${id}`.replace(/-$/, '')
}

/** A small whole case to begin with: `check` has nothing to say about it, and each part says what to change. */
export function newScenario(answers: FirstAnswers, schemaPath: string): string {
  const asks = `      asks: ${text(answers.asks)}\n`
  return [topOf(answers, schemaPath), castOf(answers), beforeTheQuestion, asks, afterTheQuestion].join('')
}

function topOf({ title, family }: FirstAnswers, schemaPath: string): string {
  return `# yaml-language-server: $schema=${schemaPath}
# A small case to change as you like. Each comment says what to do; delete it when you have done it.
# All of it is fiction: no real person, council, firm or case.
title: ${text(title)}
family: ${family}
# One or two sentences for the list of cases. Do not give the story away.
summary: Something at the council does not add up, and members decide what to do about it.
# What members should learn from it.
objectives:
  - See who must act first
`
}

function castOf({ who }: FirstAnswers): string {
  const [name = '', ...posts] = who.split(',')
  const post = posts.join(',').trim()
  return `
# Everyone in the story. A councillor has \`seat: member\`.
cast:
  first:
    name: ${text(name.trim())}
    post: ${text(post === '' ? 'Member of the council' : post)}
    seat: member
  auditor:
    name: Rowan Tillotson
    post: Head of internal audit
`
}

const beforeTheQuestion = `
# What the story remembers. Conditions can ask about it.
facts:
  papers-safe: { flag: no, says: The papers are secured }

# What would have helped. Members look for it after the ending.
measures:
  second-check:
    text: A second person checks each unusual payment
    pillar: protect
    area: payments
  spare-key:
    text: A spare key to the records room at the front desk
    pillar: protect
    area: records
    decoy: No one was locked out.

scenes:
  # The story begins here. What do members see and hear?
  start:
    title: Something does not add up
    clock: Monday, 09:10
    text: |
      Rowan Tillotson, the head of internal audit, calls. The same bill was paid twice, and the second payment went
      to another account.
    key-event:
      text: The second payment went out although the account was new.
      measures: [second-check]
    # The first decision. Each choice should help one of the four Ps and cost another.
    decision:
`

const afterTheQuestion = `      choices:
        secure-papers:
          label: Ask audit to secure the papers first
          score:
            pursue: { points: 2, why: No one can change the papers now. }
            prepare: { points: 1, why: Audit tries its plan for such a day. }
            protect: { points: -1, why: Other payments go out as before. }
          consequence: By noon the papers are in a sealed box.
          set: { papers-safe: yes }
        stop-payments:
          label: Ask finance to stop all payments for a day
          score:
            protect: { points: 2, why: No further money can leave. }
            prevent: { points: 1, why: Staff see that odd bills are stopped. }
            pursue: { points: -1, why: The people behind it are warned. }
          consequence: Forty firms ask where their money is.
  # Choices lead to the next scene, unless they have a \`goto\`. Where this one leads depends on what members did.
  next-day:
    title: The day after
    clock: Tuesday, 08:40
    text: |
      The bank calls back. It has frozen what was left in the account.
    goto:
      - { when: { papers-safe: yes }, scene: traced }
      - { scene: half-known }
  # Two endings. An ending is \`contained\`, \`partial\` or \`harm\`.
  traced:
    title: The papers tell the story
    text: |
      The sealed papers show who asked for the new account. The police have a name.
    ending: contained
  half-known:
    title: Half an answer
    text: |
      No more money is lost. Who asked for the new account is not known, as the papers have gone.
    ending: partial
`

/** Plays of that case to both of its endings. */
export const newPlaythroughs = `# Your own tests: \`check\` plays each of them.
- name: The papers are secured
  picks:
    - start: secure-papers
  expects:
    ending: traced
    points: { pursue: 2, protect: -1 }

- name: The payments are stopped
  picks:
    - start: stop-payments
  expects:
    ending: half-known
`

/** Words as YAML reads them back, in quotation marks only where it must be. */
function text(words: string): string {
  return stringify(words.replaceAll(/\s+/g, ' ').trim(), { lineWidth: 0 }).trimEnd()
}
