import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHomePage, statementsOf, statementsText, type RecordHolder } from '../../../src/core/record/xapi.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Script } from '../../../src/core/session/script.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { marketScript } from '../../support/market.ts'
import { after } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'
import { xapiBreaches } from '../../support/xapi-rules.ts'
import { closedPlay, evening, finished, stopped } from './support/plays.ts'

describe('the holder', () => {
  test.for<[text: string, isOne: boolean]>([
    ['https://learning.example', true],
    ['http://learning.example:8080/moodle/?id=2#top', true],
    ['HTTPS://learning.example/', true],
    ['learning.example', false],
    ['https://', false],
    ['https:///path', false],
    ['https://learning.example/a b', false],
    ['mailto:ann@learning.example', false],
    ['', false],
  ])('“%s” is a home page: %s', ([text, isOne]) => {
    expect(isHomePage(text)).toBe(isOne)
  })
})

describe('statements', () => {
  const account = { homePage: 'https://learning.example', name: 'm-17' }

  function statements(session: Session, whose: RecordHolder = {}, script: Script = marketScript) {
    return statementsOf({ script, session, path: playedPath(script, session), whose })
  }

  function verbs(session: Session) {
    return statements(session).map(({ verb, result, timestamp }) => [
      verb.id.split('/').at(-1),
      result?.response ?? result?.completion,
      timestamp.slice(11, 16),
    ])
  }

  test('a finished play: it began, each decision that stands, and it was completed', () => {
    expect(verbs(finished)).toEqual([
      ['initialized', undefined, '09:00'],
      ['answered', 'tell', '09:05'],
      ['answered', 'locks', '09:09'],
      ['completed', true, '09:10'],
    ])
  })

  test('a play that was stopped was terminated, not completed', () => {
    expect(verbs(stopped)).toEqual([
      ['initialized', undefined, '09:00'],
      ['answered', 'tell', '09:02'],
      ['terminated', false, '09:03'],
    ])
  })

  test('a decision is told with its question, its choices and what was taken', () => {
    const extensions = 'https://desktop-audit.example/extensions'
    const [, decision, , end] = statements(finished)
    expect(decision).toMatchObject({
      object: {
        id: 'https://desktop-audit.example/scenarios/small/1/decisions/call',
        definition: {
          name: { 'en-GB': 'The call' },
          description: { 'en-GB': 'Whom do you tell?' },
          interactionType: 'choice',
          choices: [
            { id: 'tell', description: { 'en-GB': 'Tell the police' } },
            { id: 'wait', description: { 'en-GB': 'Wait' } },
            { id: 'watch', description: { 'en-GB': 'Watch by night' } },
            { id: 'boast', description: { 'en-GB': 'Tell the paper' } },
          ],
        },
      },
      result: { response: 'tell' },
      context: {
        platform: 'Desktop Audit',
        revision: '1.0.0',
        extensions: {
          [`${extensions}/scenario`]: { version: '1.0.0', rules: 'a'.repeat(64), words: 'b'.repeat(64) },
        },
      },
    })
    expect(end?.result).toEqual({
      completion: true,
      duration: 'PT10M0S',
      extensions: { [`${extensions}/ending`]: 'end-well' },
    })
  })

  test('several choices are told in one answer, and where the time ran out that is said', () => {
    const untimed = after(
      { ...finished, log: finished.log.slice(0, 8) },
      marketScript,
      { type: 'decided', scene: 'budget', picks: ['lights', 'locks'] },
      { type: 'finished', scene: 'end-well' },
    )
    expect([statements(untimed)[2]?.result, statements(finished)[2]?.result]).toEqual([
      { response: 'locks[,]lights' },
      { response: 'locks', extensions: { 'https://desktop-audit.example/extensions/time-ran-out': true } },
    ])
  })

  test('without an account nobody is named, and the play stands in for one', () => {
    const [first] = statements(finished, { name: 'Ann Example' })
    expect(first?.actor).toEqual({
      objectType: 'Agent',
      account: { homePage: 'https://desktop-audit.example', name: first?.context.registration },
    })
  })

  test('with an account it is that of one person, or of the group: then no name is told', () => {
    const whose = { account, name: 'Ann Example' }
    expect([statements(finished, whose)[0]?.actor, statements(evening, whose)[0]?.actor]).toEqual([
      { objectType: 'Agent', name: 'Ann Example', account },
      { objectType: 'Group', account },
    ])
  })

  test('the same file comes out again whatever was done after the play, so that nothing is loaded twice', () => {
    const later = after(
      finished,
      marketScript,
      { type: 'marked-key-event', scene: 'call' },
      { type: 'hindsight-finished' },
      { type: 'erased', event: 1 },
    )
    expect(statementsText(statements(later))).toBe(statementsText(statements(finished)))
  })

  test('another account or another play has statements of its own', () => {
    const other = { ...finished, id: 'session-2' }
    const ids = [statements(finished), statements(finished, { account }), statements(other)].flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every play gives statements that xAPI allows, and nothing that members typed', () => {
    const whose = fc.constantFrom<RecordHolder>({}, { account }, { account, name: 'Ann Example' })
    fc.assert(
      fc.property(arbitraryPlay(), whose, ({ script, session }, who) => {
        const text = statementsText(statements(closedPlay(script, session), who, script))
        expect(xapiBreaches(text)).toEqual([])
        expect(text).not.toContain('Secret')
      }),
    )
    expect(xapiBreaches(statementsText(statements(evening, { account })))).toEqual([])
  })

  const registrationOf = (id: string) => statements({ ...finished, id })[0]?.context.registration

  test('a session has the UUID that other programs give its address', () => {
    // Of Python: uuid.uuid5(uuid.NAMESPACE_URL, address)
    expect(registrationOf('é')).toBe('ce4c4e27-12b3-5aad-a35e-ed619af0886f')
  })

  test('half a character counts as the sign for one that is lost', () => {
    expect(registrationOf('\ud83d')).toBe(registrationOf('\ufffd'))
  })

  test('the ids of statements and of their session stay as they are, so that a store knows them again', () => {
    const ids = (session: Session, whose: RecordHolder = {}) =>
      statements(session, whose).flatMap(({ id, context }) => [id, context.registration])
    const registration = 'd07b7620-1c81-5792-85eb-fd90c2c3ca78'
    expect(new Set(ids(finished))).toEqual(
      new Set([
        'cad76b6b-a06d-5985-b6b4-1c81a9890169',
        registration,
        'bdde71c1-17f3-5897-a426-608a974fdfc8',
        '057d7c25-8bad-5c5f-9b4b-3e7b1a556649',
        '42d5b050-c271-569d-9e35-370f30c690ed',
      ]),
    )
    expect(new Set(ids(evening, { account: { ...account, name: 'Zoë 木 😀' } }))).toEqual(
      new Set([
        '69d5a0a6-5f76-594f-b212-0d984f9b8e35',
        registration,
        '69a397a4-916b-5163-b6ef-3e87615ad1f0',
        '63e721c3-65ba-53b4-9297-7706ea99232a',
        'aa7f1bc7-4ab1-5add-9965-e506c60c2c5b',
      ]),
    )
  })
})
