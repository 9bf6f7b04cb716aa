import type { Block } from '../../../../src/core/findings/block.ts'
import { writtenIn } from '../../../../src/core/findings/change-review.ts'
import { writtenCells } from '../../../../src/core/findings/edited-table.ts'
import type { Findings, Section } from '../../../../src/core/findings/findings.ts'
import { keyOf } from '../../../../src/core/findings/part-of.ts'
import type { ReportDetails } from '../../../../src/core/findings/report-details.ts'
import { wordsOffered } from '../../../../src/core/findings/report-of.ts'
import { emptyReview, type Review } from '../../../../src/core/findings/review.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'
import { type Session, mapTypedTexts } from '../../../../src/core/session/session.ts'
import { completeSession, findingsFor } from './samples.ts'
import { tenpennyHall } from './tenpenny-hall.ts'

const fields = [
  'finding',
  'paragraph',
  'list',
  'cell',
  'recommendation',
  'owner',
  'added',
  'because',
  'cost',
  'success',
  'comment',
  'reasons',
  'alternatives',
  'minute',
  'progress',
  'reason-of-exemption',
  'typed',
  'name',
  'foreword',
  'members',
  'scoping',
  'evidence',
  'witnesses',
  'meetings',
  'backgroundPapers',
  'respondWhy',
] as const

/** A word that occurs nowhere else, for each field that may hold exempt matter. */
export const secrets: readonly string[] = fields.map(secretOf)

/** A whole session in which every text that a member typed, and every name, is secret. */
export const sessionWithSecrets: Session = {
  ...completeSession,
  ...(completeSession.group === undefined
    ? {}
    : {
        group: {
          ...completeSession.group,
          present: completeSession.group.present.map(() => secretOf('name')),
        },
      }),
  log: completeSession.log.map(event => mapTypedTexts(event, () => secretOf('typed'))),
}

function secretOf(field: (typeof fields)[number]): string {
  return `Xylo-${field}`
}

/** Details with a secret in whatever an officer may write in a section. */
export const detailsWithSecrets: ReportDetails = {
  foreword: secretOf('foreword'),
  members: secretOf('members'),
  scoping: secretOf('scoping'),
  evidence: secretOf('evidence'),
  witnesses: secretOf('witnesses'),
  meetings: secretOf('meetings'),
  backgroundPapers: secretOf('backgroundPapers'),
  respondWithin: 'two-months',
  respondWhy: secretOf('respondWhy'),
}

/** A review that gives all of it, writes a secret into whatever a clerk can write into, and marks all of them as exempt. */
export function reviewWithSecrets(): Partial<Review> {
  const session = sessionWithSecrets
  const exemption = { paragraphs: [1], why: `So it is: ${secretOf('reason-of-exemption')}.` }
  const draft = findingsFor(session, detailsWithSecrets)
  const finding = blocksIn(draft).find(block => block.type === 'finding')
  const purpose = draft.sections.find(({ id }) => id === 'purpose')?.blocks[0]
  const story = draft.sections.find(({ id }) => id === 'exercise')?.blocks.find(({ type }) => type === 'list')
  if (finding === undefined || purpose?.type !== 'paragraph' || story?.type !== 'list')
    throw new Error('the sample has no such blocks')
  const words = wordsOffered({
    ...tenpennyHall,
    plays: [{ session, logDigest: undefined }],
    review: emptyReview,
  })
  const written = blocksIn(draft).filter(block => block.type === 'paragraph' && wordsOf(block.text).includes('Xylo-'))
  const table = blocksIn(draft).find(block => block.type === 'table' && block.key !== undefined)
  if (table?.type !== 'table') throw new Error('the sample has no table to write in')
  const cells = writtenCells(table).flat()
  const keys = [finding, purpose, story, table, ...written].map(block => keyOf(block) ?? '')
  const [findingKey = '', paragraphKey = '', listKey = ''] = keys
  return {
    include: words.map(({ key }) => key),
    edits: {
      [findingKey]: { was: wordsOf(finding.text), now: `Seen: ${secretOf('finding')}` },
      [paragraphKey]: { was: wordsOf(purpose.text), now: secretOf('paragraph') },
      ...writtenIn(emptyReview, cells, () => secretOf('cell')).edits,
      [listKey]: { was: 'x', now: `A\n${secretOf('list')}` },
      'cash.text': {
        was: 'That officers be requested to stop taking cash for hires.',
        now: `That ${secretOf('recommendation')}`,
      },
      'cash.cost': { was: '', now: secretOf('cost') },
      'cash.success': { was: '', now: secretOf('success') },
      'cash.owner': { was: 'Head of Property', now: secretOf('owner') },
    },
    added: [
      {
        id: 'added-1',
        text: `That ${secretOf('added')}`,
        owner: 'An officer',
        pillar: 'protect',
        months: 3,
        because: secretOf('because'),
      },
    ],
    responses: {
      cash: {
        comment: secretOf('comment'),
        decision: 'rejected',
        reasons: secretOf('reasons'),
        alternatives: secretOf('alternatives'),
        minute: secretOf('minute'),
      },
    },
    progress: { cash: { status: 'dropped', note: secretOf('progress') } },
    exempt: Object.fromEntries(
      [...keys, 'cash', 'added-1', 'section:controls', ...words.map(({ key }) => key)].map(key => [key, exemption]),
    ),
  }
}

function blocksIn({ sections }: Pick<Findings, 'sections'>): readonly Block[] {
  return sections.flatMap(({ blocks, sections: below }: Section) => [...blocks, ...blocksIn({ sections: below })])
}
