import { notesOf, scriptOf } from './script-of.ts'
import { scenario } from './scenario.ts'

/** A scenario with one of everything: a passage, decisions, a hub, an interrupt, two endings. */
export const market = scenario`
  facts:
    sealed: { flag: true, says: The records are sealed }
    trust: { level: 1, of: 2, says: Trust }
    told: { flag: false, says: The police were told }
  law:
    act-1: { title: Act 1, says: Says one thing., source: example }
    act-2: { title: Act 2, says: Says another., source: example }
  exhibits:
    poster: { title: A poster, kind: page, file: exhibits/poster.md }
    ledger: { title: The ledger, kind: ledger, file: exhibits/ledger.md, marking: Official }
  measures:
    one-number: { text: One number to ring, pillar: protect, area: communications, protects: [intelligence] }
    more-cctv: { text: More cameras, pillar: protect, area: community-safety, decoy: Nothing was in view. }
  scenes:
    stall: { title: The stall, report: A stall stood in the market., headline: A stall, clock: 'Monday, 9 am', exhibits: [poster], goto: call }
    call:
      title: The call
      facilitator: Let them talk.
      discuss: [Who?]
      key-event: { text: Nobody knew whom to tell., measures: [one-number] }
      decision:
        asks: Whom do you tell?
        seconds: 60
        on-timeout: wait
        clear-cut: The law is clear.
        expected: The clerk rings the police
        choices:
          tell: { label: Tell the police, short: Tell, score: { pursue: { points: 3, why: They can act. }, prevent: { points: -1, why: It frightens people. } }, cites: [act-1], areas: [records], set: { told: true, trust: { add: 1 } }, goto: look }
          wait: { label: Wait, score: { pursue: { points: -1, why: Time is lost. } }, set: { trust: 0 }, goto: look }
          watch: { label: Watch by night, out-of-bounds: { kind: unlawful, why: No authorisation., cites: [act-2] }, cites: [act-1, act-2], set: { sealed: false }, goto: look }
          boast: { label: Tell the paper, when: { trust: { at-least: 2 } }, goto: end-badly }
    look:
      title: A look round
      visit: { asks: Where?, limit: 2, leads: { books: { label: The books, goto: books }, yard: { label: The yard, when: { sealed: true }, goto: yard } }, then: budget }
    books: { title: The books, key-event: { text: The figures did not add up., measures: [one-number] }, exhibits: [ledger], goto: back }
    yard: { title: The yard, goto: back }
    budget:
      title: The budget
      decision:
        asks: What do you pay for?
        pick: { min: 1, max: 2 }
        on-timeout: [locks]
        choices:
          locks: { label: Locks, score: { pursue: { points: 1, why: Doors hold. }, protect: { points: 1, why: Doors hold. } } }
          letters: { label: Letters, score: { pursue: { points: 2, why: People write back. } } }
          lights: { label: Lights, score: { protect: { points: 2, why: People see. } } }
        goto: [{ when: { sealed: true }, scene: end-well }, { scene: end-badly }]
    reporter: { title: A reporter rings, goto: resume }
    end-well: { title: All is well, ending: contained }
    end-badly: { title: It goes badly, ending: harm }
  interrupts:
    press: { when: { trust: { at-most: 0 } }, before: [end-well, end-badly], scene: reporter }
  recommendations:
    always: { text: publish that one number, short: One number, to: Head of Communications, pillar: protect, months: 6, because: [stall] }
    told: { text: thank the police, short: Thanks, to: Leader, pillar: pursue, months: 1, because: [call/tell & books] }
    spent: { text: light the lights, short: Lights, to: Leader, pillar: protect, months: 1, because: [budget/lights, call/watch|boast] }
  glossary: { stall: A table in a market. }
`

export const marketScript = scriptOf(market)
export const marketNotes = notesOf(market)
