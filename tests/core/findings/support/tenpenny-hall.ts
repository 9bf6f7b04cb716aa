import { written, type Written } from './written.ts'

const choice = (label: string, goto: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  label,
  consequence: `After “${label}”.`,
  goto,
  ...rest,
})

/** A small invented scenario with everything that findings read. */
const raw = {
  format: 1,
  id: 'tenpenny-hall',
  version: '1.2.0',
  title: 'Tenpenny Hall',
  family: 'internal-audit',
  summary: 'A hall is let for cash, and the book has gaps',
  minutes: 40,
  origin: 'invented',
  objectives: ['See how ordinary controls protect a council', 'Decide whom to tell.'],
  setting: { council: 'Brackenholt Borough Council', police: 'Aldmere Constabulary' },
  cast: {
    auditor: { name: 'Wren Pellow', post: 'Chief Internal Auditor' },
    member: { name: 'Councillor Ida Frome', post: 'Ward councillor' },
  },
  facts: {
    book: { flag: true, says: 'The booking book is safe' },
    trust: { level: 2, of: 4, says: "Residents' trust in the council" },
  },
  law: {
    sharing: {
      title: 'Crime and Disorder Act 1998, section 115',
      says: 'A power, not a duty, to share information.',
      source: 'legislation.gov.uk/ukpga/1998/37/section/115',
      read: { in: 'copy', on: '2026-11-24', words: 'shall have power to do so' },
      signed: { by: 'Monitoring officer', on: '2026-12-01', digest: 'c'.repeat(64) },
    },
    watching: {
      title: 'Regulation of Investigatory Powers Act 2000, directed surveillance',
      says: 'Hidden watching needs an authorisation and a magistrate.',
      source: 'legislation.gov.uk/ukpga/2000/23',
    },
  },
  measures: {
    'two-signatures': {
      text: 'Two people sign for every hire paid in cash',
      pillar: 'protect',
      area: 'payments',
      protects: ['finances', 'reputation'],
    },
    'hire-checks': {
      text: 'A check on who is behind a regular hire',
      pillar: 'pursue',
      area: 'property',
      protects: ['intelligence'],
    },
    'debt-route': {
      text: 'A way out for staff in debt to someone they fear',
      pillar: 'prevent',
      area: 'whistleblowing',
      protects: ['resources', 'finances'],
    },
    cameras: {
      text: 'Cameras at the door',
      pillar: 'protect',
      area: 'property',
      decoy: 'Nothing happened at the door.',
    },
  },
  stages: {
    start: {
      title: 'The book',
      scenes: {
        'the-book': {
          title: 'Gaps in the book',
          text: 'A float is short. The caretaker owes money.',
          'key-event': {
            text: 'Nobody had compared the book with the bank for a year.',
            measures: ['two-signatures', 'debt-route'],
          },
          decision: {
            actor: 'member',
            asks: 'What do you do with what you saw?',
            choices: {
              'tell-audit': choice('Tell internal audit today, and nobody else', 'the-hire', {
                short: 'Tell internal audit',
                score: {
                  pursue: { points: 2, why: 'Records are secured while they are fresh.' },
                  prevent: { points: -1, why: 'The caretaker hears of it as a suspect.' },
                },
                cites: ['sharing'],
                areas: ['payments', 'records'],
              }),
              'ask-caretaker': choice('Ask the caretaker whether anything is wrong', 'the-hire', {
                score: {
                  prevent: { points: 2, why: 'Someone under pressure is offered help first.' },
                  pursue: { points: -1, why: 'The book may be gone tomorrow' },
                },
                areas: ['whistleblowing'],
                set: { trust: { add: 1 } },
              }),
              'watch-hall': choice('Sit opposite the hall tonight and film who comes', 'the-hire', {
                short: 'Watch the hall',
                'out-of-bounds': {
                  kind: 'unlawful',
                  why: 'No councillor can authorise hidden watching.',
                  cites: ['watching'],
                },
                score: { pursue: { points: -2, why: 'It warns whoever is involved.' } },
                areas: ['members-interests'],
                set: { book: false, trust: { add: -1 } },
              }),
            },
          },
        },
      },
    },
    middle: {
      title: 'The hire',
      scenes: {
        'the-hire': {
          title: 'Every second Tuesday',
          text: 'The same hire, always in cash.',
          'key-event': { text: 'A regular hire in cash was never looked into.', measures: ['hire-checks'] },
          decision: {
            actor: 'auditor',
            asks: 'The next hire is tonight. What now?',
            seconds: 120,
            'on-timeout': 'let-run',
            choices: {
              'let-run': choice('Let it run tonight, and tell the police', 'three-steps', {
                score: {
                  pursue: { points: 1, why: 'Nobody is warned.' },
                  protect: { points: -1, why: 'One more night of cash.' },
                },
              }),
              cancel: choice('Cancel the hire', 'three-steps', {
                score: { protect: { points: 2, why: 'The hall earns nothing more from it.' } },
              }),
            },
          },
        },
        'three-steps': {
          title: 'Three steps and two hands',
          text: 'There is time for two.',
          decision: {
            actor: 'auditor',
            asks: 'Which two come first?',
            pick: { min: 2, max: 2 },
            goto: [{ when: { book: false }, scene: 'lost' }, { scene: 'kept' }],
            choices: {
              bank: {
                label: 'Match the bank to the book',
                consequence: 'It takes an hour.',
                score: { pursue: { points: 1, why: 'The gap has a size.' } },
              },
              keys: {
                label: 'Change the keys',
                consequence: 'A locksmith comes.',
                score: { protect: { points: 1, why: 'Nobody comes back for the rest.' } },
                areas: ['property'],
              },
              talk: {
                label: 'Sit down with the caretaker',
                consequence: 'He cries.',
                score: {
                  prevent: { points: 1, why: 'He is offered a way out.' },
                  prepare: { points: 1, why: 'The council learns how it began.' },
                },
              },
            },
          },
        },
      },
    },
    end: {
      title: 'The end',
      scenes: {
        kept: { title: 'The book is kept', text: 'It all adds up.', ending: 'contained' },
        lost: { title: 'The book is gone', text: 'Nobody will ever know.', ending: 'harm' },
      },
    },
  },
  recommendations: {
    cash: {
      text: 'That officers be requested to stop taking cash for hires.',
      to: 'Head of Property',
      pillar: 'protect',
      months: 6,
      because: 'Members saw that cash left no trace',
      equality: 'Some groups have no bank account and need another way to pay.',
    },
    'way-out': {
      text: 'That Cabinet be recommended to offer staff in debt a way out.',
      to: 'Head of Human Resources',
      pillar: 'prevent',
      months: 1,
      because: 'Members saw a frightened man.',
      when: { chose: { 'the-book': ['tell-audit', 'watch-hall'] } },
    },
  },
  glossary: { float: 'Money kept to give change.', ledger: 'A book of accounts.' },
}

export const tenpennyHall: Written = written(raw)
