import type { ReportInput } from '../../../src/core/report/report.ts'
import { emptyReview, type Exemption, type Part, type Review } from '../../../src/core/report/review/review.ts'
import type { Form } from '../../../src/core/report/telling.ts'
import { wordsOffered } from '../../../src/core/report/sections/words.ts'
import type { Source } from '../../../src/core/session/met.ts'
import { decided, played } from '../../core/report/support/played.ts'
import { group } from '../../core/report/support/samples.ts'
import { tenpennyHall } from '../../core/report/support/tenpenny-hall.ts'
import type { Written } from '../../core/report/support/written.ts'

const secret = (number: number) => `Xylo${String(number).padStart(2, '0')}phone`

export const secrets: readonly string[] = Array.from({ length: 26 }, (_, index) => secret(index + 1))

/** Words of the story that only rest on what is marked, with a secret behind each. */
const planted: readonly (readonly [words: string, number: number])[] = [
  ['Let it run tonight, and tell the police', 1],
  ['let the hire run and told the police', 2],
  ['The same hire had been paid for in cash every second Tuesday', 3],
  ['A regular hire in cash was never looked into', 4],
  ['a hire in cash', 5],
  ['Nobody is warned', 6],
  ['Every second Tuesday', 7],
  ['offer staff in debt a way out', 8],
  ['A way out of debt', 9],
  ['The caretaker had no one to tell', 10],
  ['Do they name the same person', 11],
  ['A check on who is behind a regular hire', 12],
]

const tenpennyWithSecrets: Written = JSON.parse(
  planted.reduce(
    (text, [words, number]) => text.replaceAll(words, `${words} ${secret(number)}`),
    JSON.stringify(tenpennyHall),
  ),
) as Written

const session = played(
  tenpennyWithSecrets,
  [
    {
      type: 'decided',
      scene: 'the-book',
      picks: ['tell-audit'],
      vote: {
        tally: [
          { choice: 'tell-audit', votes: 3 },
          { choice: 'ask-caretaker', votes: 2 },
        ],
        abstentions: 0,
        settled: 'majority',
      },
    },
    { type: 'noted', scene: 'the-book', text: `We know him. ${secret(13)}` },
    { type: 'timed-out', scene: 'the-hire' },
    // What is said of it names the choice, which is exempt.
    { type: 'disagreed', scene: 'the-hire', choice: 'let-run', pillar: 'pursue', text: 'They would have said no.' },
    decided('three-steps', 'bank', 'talk'),
    { type: 'finished', scene: 'kept' },
  ],
  group,
)

const because: Exemption = { paragraphs: [3, 7], why: `It would warn him. ${secret(14)}` }

const typed = wordsOffered(tenpennyWithSecrets.script, session).map(({ source }) => source)

const marked: readonly Source[] = [
  'decision:the-hire',
  'scene:the-hire',
  'recommendation:way-out',
  'recommendation:added-1',
  'finding:caretaker',
  'detail:why',
  'detail:consultation',
  'detail:options',
  'detail:backgroundPapers',
  'detail:implications/legal',
  ...typed.slice(0, 1),
]

const review: Review = {
  ...emptyReview,
  details: {
    why: `A claim is pending. ${secret(15)}`,
    consultation: `Counsel was asked. ${secret(16)}`,
    options: `To sell the hall. ${secret(17)}`,
    backgroundPapers: `An audit of May. ${secret(18)}`,
    implications: { legal: { says: `Advice was taken. ${secret(19)}`, by: secret(20) } },
    showVotes: true,
    showPictures: true,
  },
  include: typed,
  controls: 'open',
  exempt: Object.fromEntries(marked.map(source => [source, because])),
  edits: { 'finding:caretaker': { was: '', now: `He was afraid. ${secret(21)}`, sources: ['finding:caretaker'] } },
  added: [
    {
      id: 'added-1',
      text: `suspend the lease ${secret(22)}`,
      short: 'A lease',
      to: 'Head of Property',
      pillar: 'protect',
      partner: false,
      why: `He holds the keys. ${secret(23)}`,
      cost: '',
      success: '',
    },
  ],
  forward: ['cash', 'way-out'],
  planned: { 'way-out': { lead: secret(24), start: '2027-01-11', due: '2027-03-31' } },
  responses: { 'way-out': { decision: 'accepted', comment: `Agreed. ${secret(25)}` } },
  progress: { 'way-out': { state: 'done', shows: `He was moved. ${secret(26)}` } },
}

export function inputWithSecrets(part: Part, form: Form): ReportInput {
  return { ...tenpennyWithSecrets, sessions: [{ session, logDigest: undefined }], review, part, form }
}
