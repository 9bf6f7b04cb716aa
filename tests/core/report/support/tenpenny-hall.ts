import { written, type Written } from './written.ts'

const choice = (label: string, goto: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  label,
  consequence: `After “${label}”.`,
  goto,
  ...rest,
})

/** A small invented scenario with everything that a report reads. */
const raw = {
  format: 1,
  id: 'tenpenny-hall',
  version: '1.2.0',
  title: 'Tenpenny Hall',
  family: 'internal-audit',
  summary: 'A hall is let for cash, and the book has gaps',
  minutes: 40,
  origin: 'invented',
  about: 'a hall let for cash',
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
      test: {
        text: 'Take the last ten hires paid in cash. Did two people sign for each?',
        of: 10,
        good: 'hires were signed for by two people',
        who: 'Head of Property',
        weeks: 4,
      },
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
          report: 'A float was short, and the caretaker of the hall owed money.',
          text: 'A float is short. The caretaker owes money.',
          'key-event': {
            text: 'Nobody had compared the book with the bank for a year.',
            measures: ['two-signatures', 'debt-route'],
            sign: { what: 'a gap in the book', for: '12 months' },
          },
          decision: {
            actor: 'member',
            asks: 'What do you do with what you saw?',
            choices: {
              'tell-audit': choice('Tell internal audit today, and nobody else', 'the-hire', {
                short: 'Tell internal audit',
                report: 'told internal audit the same day',
                score: {
                  pursue: { points: 2, why: 'Records are secured while they are fresh.' },
                  prevent: { points: -1, why: 'The caretaker hears of it as a suspect.' },
                },
                cites: ['sharing'],
                areas: ['payments', 'records'],
              }),
              'ask-caretaker': choice('Ask the caretaker whether anything is wrong', 'the-hire', {
                report: 'asked the caretaker whether anything was wrong',
                score: {
                  prevent: { points: 2, why: 'Someone under pressure is offered help first.' },
                  pursue: { points: -1, why: 'The book may be gone tomorrow' },
                },
                areas: ['whistleblowing'],
                set: { trust: { add: 1 } },
              }),
              'watch-hall': choice('Sit opposite the hall tonight and film who comes', 'the-hire', {
                short: 'Watch the hall',
                report: 'watched the hall from a car',
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
          report: 'The same hire had been paid for in cash every second Tuesday.',
          text: 'The same hire, always in cash.',
          'key-event': {
            text: 'A regular hire in cash was never looked into.',
            measures: ['hire-checks'],
            sign: { what: 'a hire in cash', for: '7 months' },
          },
          decision: {
            actor: 'auditor',
            asks: 'The next hire is tonight. What now?',
            seconds: 120,
            'on-timeout': 'let-run',
            choices: {
              'let-run': choice('Let it run tonight, and tell the police', 'three-steps', {
                report: 'let the hire run and told the police',
                score: {
                  pursue: { points: 1, why: 'Nobody is warned.' },
                  protect: { points: -1, why: 'One more night of cash.' },
                },
              }),
              cancel: choice('Cancel the hire', 'three-steps', {
                report: 'cancelled the hire',
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
            report: 'spent the hour on',
            pick: { min: 2, max: 2 },
            goto: [{ when: { book: false }, scene: 'lost' }, { scene: 'kept' }],
            choices: {
              bank: {
                label: 'Match the bank to the book',
                report: 'the bank statements',
                consequence: 'It takes an hour.',
                score: { pursue: { points: 1, why: 'The gap has a size.' } },
              },
              keys: {
                label: 'Change the keys',
                report: 'new keys',
                consequence: 'A locksmith comes.',
                score: { protect: { points: 1, why: 'Nobody comes back for the rest.' } },
                areas: ['property'],
              },
              talk: {
                label: 'Sit down with the caretaker',
                report: 'a talk with the caretaker',
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
        kept: {
          report: {
            'ended-with': 'the book safe and every pound accounted for',
            paper: 'Every hire of the year was matched with the bank.',
          },
          title: 'The book is kept',
          text: 'It all adds up.',
          ending: 'contained',
        },
        lost: {
          report: { 'ended-with': 'the book gone', paper: 'No one could say how much was missing.' },
          title: 'The book is gone',
          text: 'Nobody will ever know.',
          ending: 'harm',
        },
      },
    },
  },
  findings: {
    unseen: {
      title: [
        { when: { visited: 'lost' }, says: 'The book was gone before anyone looked' },
        { when: { visited: 'the-book' }, says: 'No one compared book and bank' },
      ],
      evidence: [
        { 'the-book': 'For a year no one had compared the book with the bank.' },
        { 'the-book/tell-audit': 'had internal audit secure the records that evening' },
        { 'the-book/ask-caretaker|watch-hall': 'left the records where they were' },
        { lost: 'The pages of the last year were gone.' },
        { signs: ['the-book', 'the-hire'] },
      ],
      check: 'two-signatures',
      answer: 'cash',
    },
    caretaker: {
      title: [{ when: { visited: 'three-steps' }, says: 'The caretaker had no one to tell' }],
      evidence: [
        { 'the-book': 'The caretaker owed money to someone whom he feared.' },
        { 'three-steps/talk': 'heard from the caretaker how it had begun' },
        { 'three-steps/bank': 'put a size to the gap' },
        'the-hire',
      ],
      check: {
        text: 'Ask ten staff whom they would tell of a debt. Do they name the same person?',
        of: 10,
        good: 'staff named the same person',
        who: 'Head of Human Resources',
        weeks: 6,
      },
      answer: 'way-out',
    },
  },
  recommendations: {
    cash: {
      text: 'stop taking cash for hires',
      short: 'No cash for hires',
      to: 'Head of Property',
      pillar: 'protect',
      months: 6,
      because: ['the-book'],
      cost: 'No extra cost',
      success: 'No cash in a yearly count',
      equality: 'Some groups have no bank account and need another way to pay.',
    },
    'way-out': {
      text: 'offer staff in debt a way out',
      short: 'A way out of debt',
      to: 'Cabinet',
      pillar: 'prevent',
      months: 1,
      because: ['the-book/tell-audit|watch-hall'],
      cost: '5 days of staff time',
      success: 'Ten staff can name whom to tell',
    },
  },
  glossary: { float: 'Money kept to give change.', ledger: 'A book of accounts.' },
}

export const tenpennyHall: Written = written(raw)
