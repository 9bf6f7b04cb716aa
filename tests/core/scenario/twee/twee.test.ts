import { describe, expect, test } from 'vitest'
import { type Passage, readTwee, type TweeStory } from '../../../../src/core/scenario/twee/twee.ts'

function storyOf(text: string): TweeStory {
  const read = readTwee(text)
  if (!read.ok) throw new Error(read.problem)
  return read.story
}

/** The first passage of a story in that format, and what it says. */
function passageOf(body: string, format = 'SugarCube'): Passage {
  return storyOf(`:: StoryData\n{ "format": "${format}", "start": "A" }\n:: A\n${body}`).start
}

describe('a header', () => {
  test.each([
    [':: An overgrown path', 'An overgrown path'],
    ['::An overgrown path', 'An overgrown path'],
    [':: An overgrown path [forest spooky]', 'An overgrown path'],
    [':: An overgrown path {"position":"600,400","size":"100,200"}', 'An overgrown path'],
    [':: An overgrown path [forest] {"position":"600,400"}', 'An overgrown path'],
    [String.raw`:: A \[door\] and a \{key\} [tag]`, 'A [door] and a {key}'],
    [String.raw`:: C:\\temp \q`, String.raw`C:\temp q`],
  ])('has its name: %s', (header, name) => {
    expect(storyOf(`${header}\nText`).start).toMatchObject({ name, line: 1, paragraphs: ['Text'] })
  })

  test.each([
    [':: Look [script]\nalert(1)', 'Line 3: “Look” is for Twine and not part of the story, so we left it out.'],
    [':: StoryInit\n<<set $x to 1>>', 'Line 3: “StoryInit” is for Twine and not part of the story, so we left it out.'],
    [':: Start\nAgain', 'Line 3: there is another passage “Start” in line 1, so we left this one out.'],
    ['::  [tag]\nNo name', 'Line 3: a passage has no name, so we left it out.'],
  ])('of what is no passage of the story is told: %s', (text, remark) => {
    const { passages, remarks } = storyOf(`:: Start\nText\n${text}`)
    expect([...passages.keys()]).toEqual(['Start'])
    expect(remarks).toEqual([remark])
  })
})

describe('a story', () => {
  test('has its title, and starts where it says', () => {
    const data = ':: StoryData\n{\n  "start": "Second"\n}\n'
    const { title, start } = storyOf(`:: StoryTitle\nMarket night\n\n${data}:: Start\nOne\n:: Second\nTwo`)
    expect([title, start.name]).toEqual(['Market night', 'Second'])
  })

  test('starts at Start, or else at its first passage', () => {
    expect(storyOf(':: One\n:: Start\n').start.name).toBe('Start')
    expect(storyOf(':: One\n:: Two\n').start.name).toBe('One')
  })

  test('is read although its settings are broken, and says so', () => {
    expect(storyOf(':: StoryData\n{ "start": \n:: One\nText').remarks).toEqual([
      'Line 1: we could not read StoryData as JSON, so we do not know where the story starts.',
    ])
    expect(storyOf(':: StoryData\n{ "start": "Gone" }\n:: One\nText').remarks).toEqual([
      'There is no passage “Gone” to start with, so the case begins with “One”.',
    ])
  })

  test.each([
    ['', /^We found no passages\./],
    ['Time,Inject\n', /^We found no passages\./],
    [':: StoryTitle\nNothing else', /^There is no passage with a story in it\.$/],
    [Array.from({ length: 301 }, (_, at) => `:: P${at}\n`).join(''), /^The story has 301 passages, and we read 300/],
    [':: A\n'.padEnd(2_000_001, 'x'), /^This story has more than 2 million characters\./],
  ])('is refused if it has no passage or too much: %#', (text, problem) => {
    const read = readTwee(text)
    expect(read.ok ? '' : read.problem).toMatch(problem)
  })
})

describe('a link', () => {
  test.each([
    ['[[Ask->Office]]', 'Ask', 'Office'],
    ['[[Office<-Ask]]', 'Ask', 'Office'],
    ['[[Ask|Office]]', 'Ask', 'Office'],
    ['[[Office]]', 'Office', 'Office'],
    ['[[ Ask -> the  Office ]]', 'Ask', 'the Office'],
    ['[[A->B->C]]', 'A->B', 'C'],
  ])('has its words and where it leads: %s', (text, words, target) => {
    expect(passageOf(`Hello\n${text}`).links).toEqual([{ words, target, line: 5 }])
  })

  test('in a sentence leaves its words there, and by itself leaves none', () => {
    expect(passageOf('You [[ask him->A]] or [[wait->B]].\n* [[Go->C]]\n').paragraphs).toEqual(['You ask him or wait.'])
  })

  test('that sets something leads there, and what it sets is code', () => {
    expect(passageOf('[[Go|Hall][$trust to 2]]')).toMatchObject({
      links: [{ words: 'Go', target: 'Hall' }],
      code: [{ words: '$trust to 2', line: 4 }],
    })
  })

  test('inside code still leads there', () => {
    expect(passageOf('<<link [[Go on|Hall]]>><</link>>').links).toEqual([{ words: 'Go on', target: 'Hall', line: 4 }])
  })
})

describe('code is kept out, with its line', () => {
  test.each([
    ['SugarCube', 'One\n<<if $x>>Two<</if>>', ['One', 'Two'], ['if $x']],
    ['SugarCube', 'A note (see: below) for $name.', ['A note (see: below) for ….'], ['$name']],
    ['SugarCube', 'It costs $5.', ['It costs $5.'], []],
    ['Harlowe', 'One\n(if: (x: 1) is 1)[Two] three', ['One', 'Two three'], ['(if: (x: 1) is 1)']],
    ['Chapbook', 'trust: 2\n--\n[if trust > 1]\nHello {name}', ['Hello …'], ['trust: 2', '[if trust > 1]', '{name}']],
    ['Snowman', 'One\n<% x = 1 %>\nTwo', ['One', 'Two'], ['x = 1']],
    [
      'SugarCube',
      'One <script>go()</script><img src="a.png">',
      ['One'],
      ['<script>go()</script>', '<img src="a.png">'],
    ],
  ])('in %s: %s', (format, text, paragraphs, code) => {
    const read = passageOf(text, format)
    expect(read.paragraphs).toEqual(paragraphs)
    expect(read.code.map(({ words }) => words)).toEqual(code)
  })

  test('and each line is that of the file', () => {
    expect(passageOf('One\n<<a>>\n\nTwo <<b>>').code.map(({ line }) => line)).toEqual([5, 7])
  })
})

test('marks of looks are taken away, and comments are kept apart', () => {
  expect(
    passageOf("!Heading\n''Bold'' and //italic//, <b>HTML</b><br>new line\nhttps://example.org /* a note */"),
  ).toMatchObject({
    paragraphs: ['Heading', 'Bold and italic, HTML', 'new line', 'https://example.org'],
    comments: ['a note'],
  })
})

test('lines are paragraphs, unless the format reads Markdown', () => {
  expect(passageOf('One\ntwo\n\nThree').paragraphs).toEqual(['One', 'two', 'Three'])
  expect(passageOf('One\ntwo\n\nThree', 'Snowman').paragraphs).toEqual(['One two', 'Three'])
})
