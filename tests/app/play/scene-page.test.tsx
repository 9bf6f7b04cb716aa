import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ConsequenceView } from '../../../src/app/play/later/decided.tsx'
import { SceneView } from '../../../src/app/play/scene-page.tsx'
import type { DecisionScript, SceneScript, Script } from '../../../src/core/session/script.ts'
import { marketScript } from '../../support/market.ts'
import { fillBrowserGaps } from '../support/browser-gaps.ts'

describe('a consequence', () => {
  beforeEach(fillBrowserGaps)

  const decision: DecisionScript = {
    actor: 'someone',
    asks: 'Which?',
    binds: true,
    choices: {
      locks: { label: 'Locks', consequence: [['p', 'Doors hold, at a price.']] },
      lights: { label: 'Lights', consequence: [['p', 'People see the price.']] },
    },
  }

  function open(picks: string[], timedOut = false) {
    render(
      <ConsequenceView decision={decision} picks={picks} timedOut={timedOut} glossary={{ price: 'What it costs.' }}>
        <a href="#/next">Continue</a>
      </ConsequenceView>,
    )
  }

  test('each thing that was chosen is named, with what follows from it', () => {
    open(['locks', 'lights'])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What follows')
    expect(screen.getByText('You decided')).toBeDefined()
    expect(screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)).toEqual([
      'Locks',
      'Lights',
    ])
    expect(screen.getByText('People see the price.')).toBeDefined()
  })

  test('a word of the glossary is explained once on the page', () => {
    open(['locks', 'lights'])
    expect(screen.getAllByRole('button', { name: 'price' })).toHaveLength(1)
  })

  test('when time ran out it says that nobody decided', () => {
    open(['locks'], true)
    expect(screen.getByText('Time ran out, so the clock decided')).toBeDefined()
  })
})

describe('a scene', () => {
  beforeEach(fillBrowserGaps)
  // jsdom has no popovers, and the oldest browsers have none either.
  afterEach(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'))

  const script: Script = {
    ...marketScript,
    cast: {
      brown: { name: 'Ada Brown', post: 'Market manager', seat: 'officer' },
      vale: { name: 'Councillor Vale', post: 'Ward councillor', seat: 'member', picture: 'chain' },
    },
    pictures: {
      stall: { src: 'stall.svg', alt: 'A market stall with its shutter down.', width: 640, height: 200 },
      chain: { src: 'chain.svg', alt: 'A chain of office', width: 96, height: 96 },
    },
    glossary: { stall: 'A table in a market.' },
  }
  const scene: SceneScript = {
    title: 'A call',
    stage: 'only',
    clock: 'Monday, 9 am',
    text: [['p', 'The stall is shut.']],
    exhibits: [],
    discuss: [],
  }

  const onReadInShort = vi.fn<ComponentProps<typeof SceneView>['onReadInShort']>()

  function open(
    parts: Partial<SceneScript> = {},
    opened: readonly string[] = [],
    isReturn = false,
    names: Script['glossary'] = {},
    isChecking = false,
  ) {
    const onOpenExhibit = vi.fn<ComponentProps<typeof SceneView>['onOpenExhibit']>()
    render(
      <SceneView
        scene={{ ...scene, ...parts }}
        script={script}
        opened={new Set(opened)}
        onOpenExhibit={onOpenExhibit}
        isReturn={isReturn}
        names={names}
        isChecking={isChecking}
        wasReadInShort={false}
        onReadInShort={onReadInShort}
      >
        <button type="button">Go on</button>
      </SceneView>,
    )
    return onOpenExhibit
  }

  test('a scene says when it is, what it is called, what happens and what can be done', () => {
    open()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A call')
    expect(screen.getByText('Monday, 9 am')).toBeDefined()
    expect(screen.getByText(/is shut/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Go on' })).toBeDefined()
  })

  test.for([
    ['brown', 'Ada Brown Market manager', 'You advise: an officer decides'],
    ['vale', 'Councillor Vale Ward councillor', 'You are this councillor'],
  ] as const)('a decision of %s says who decides, and what the player does there', ([actor, who, part]) => {
    open({ decision: { actor, asks: 'What now?', binds: false, choices: {} } })
    expect(screen.getByText(part).previousElementSibling?.textContent).toBe(who)
  })

  test('a hub that leads to a decision says who decides there', () => {
    open({ visit: { actor: 'vale', asks: 'What do you ask?', leads: {} } })
    expect(screen.getByText('You are this councillor').previousElementSibling?.textContent).toMatch(/^Councillor Vale/)
  })

  test('a scene without a decision names nobody who decides', () => {
    open()
    expect(screen.queryByText(/^You (?:are|advise)/)).toBeNull()
  })

  test('someone whom the text only names is explained at the name', () => {
    open({ text: [['p', 'It is Ada again.']] }, [], false, { Ada: 'Market manager' })
    expect(screen.getByText('(Market manager)')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Ada' })).toBeDefined()
  })

  test('while a decision is checked the story is out of sight', () => {
    open({ discuss: ['Who knew?'] }, [], false, {}, true)
    expect(screen.getByText('is shut.', { exact: false }).closest('[hidden]')).not.toBeNull()
    expect(screen.getByRole('heading', { level: 1, name: 'A call' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Go on' })).toBeDefined()
  })

  test('a scene shows its picture, says what it shows and keeps its place', () => {
    open({ picture: 'stall' })
    const picture = screen.getByRole('img', { name: 'A market stall with its shutter down.' })
    expect(['src', 'width', 'height', 'loading'].map(name => picture.getAttribute(name))).toEqual([
      'stall.svg',
      '640',
      '200',
      null,
    ])
  })

  test('a scene without a picture has none', () => {
    open()
    expect(screen.queryByRole('img')).toBeNull()
  })

  test('beside who decides is the emblem of the post, which a screen reader leaves out', () => {
    open({ decision: { actor: 'vale', asks: 'What now?', binds: false, choices: {} } })
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getByRole('presentation').getAttribute('src')).toBe('chain.svg')
  })

  test('a scene that touches on something hard can be read in two sentences, and in full again', async () => {
    open({ shortForm: { touches: 'debt and threats', text: [['p', 'He owes money. He is afraid.']] } })
    const user = userEvent.setup()
    expect(await screen.findByText('This scene touches on debt and threats.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Read it in two sentences' }))
    expect(screen.getByText('He owes money. He is afraid.')).toBeDefined()
    expect(screen.queryByText(/is shut/)).toBeNull()
    expect(onReadInShort).toHaveBeenCalledOnce()
    await user.click(screen.getByRole('button', { name: 'Read it in full' }))
    expect(screen.getByText(/is shut/)).toBeDefined()
  })

  test('words of the glossary can be asked what they mean', () => {
    Object.defineProperty(HTMLElement.prototype, 'popover', { value: null, configurable: true })
    open()
    const term = screen.getByRole('button', { name: 'stall' })
    const meaning = document.getElementById(term.getAttribute('popovertarget') ?? '')
    expect(meaning?.textContent).toBe('A table in a market.')
    expect(meaning?.getAttribute('popover')).toBe('auto')
  })

  test('in a browser without popovers, a word opens its meaning in the line', async () => {
    open()
    const term = screen.getByRole('button', { name: 'stall' })
    const meaning = screen.getByText('(A table in a market.)')
    expect([term.getAttribute('aria-expanded'), meaning.hidden]).toEqual(['false', true])
    await userEvent.click(term)
    expect([term.getAttribute('aria-expanded'), meaning.hidden]).toEqual(['true', false])
    await userEvent.click(term)
    expect(meaning.hidden).toBe(true)
  })

  test.for([
    ['phone', 'Phone message', 'Caller', 'Taken by'],
    ['email', 'Email', 'From', 'To'],
    ['letter', 'Letter', 'From', 'To'],
    ['visit', 'Visit', 'Who comes', 'Met by'],
    ['system', 'System message', 'Source', 'For'],
    ['press', 'Press query', 'Reporter', 'Taken by'],
    ['social', 'Online post', 'Posted in', 'Read by'],
    ['meeting', 'Note of a meeting', 'With', 'For'],
  ] as const)('news that comes by %s is drawn as: %s', ([by, title, from, to]) => {
    open({ inject: { by, from: 'brown', to: 'A resident', subject: 'Rats' } })
    const slip = within(screen.getByRole('region', { name: title }))
    expect(slip.getByText(from).nextElementSibling?.textContent).toBe('Ada Brown Market manager')
    expect(slip.getByText(to).nextElementSibling?.textContent).toBe('A resident')
    expect(slip.getByText('Rats')).toBeDefined()
  })

  test('quotations that open a scene are the words of the news, and stand on its slip', () => {
    open({
      inject: { by: 'press', from: 'brown' },
      text: [
        ['quote', ['p', 'What have you got?']],
        ['p', 'She waits.'],
      ],
    })
    const slip = within(screen.getByRole('region', { name: 'Press query' }))
    expect(slip.getByText('What have you got?')).toBeDefined()
    expect(slip.queryByText('She waits.')).toBeNull()
    expect(screen.getByText('She waits.')).toBeDefined()
  })

  test('without news a quotation at the start is part of the story', () => {
    open({ text: [['quote', ['p', 'Well?']]] })
    expect(screen.getByText('Well?').closest('blockquote')).not.toBeNull()
  })

  test('documents that are handed over can be opened, and say whether they were read', async () => {
    const onOpenExhibit = open({ exhibits: ['poster', 'ledger'] }, ['ledger'])
    const papers = within(screen.getByRole('region', { name: 'New documents' })).getAllByRole('button')
    expect(papers.map(paper => paper.textContent)).toEqual([
      'A posterNotice or page, not read yet',
      'The ledgerLedger, read',
    ])
    await userEvent.setup().click(screen.getByRole('button', { name: /A poster/ }))
    expect(onOpenExhibit).toHaveBeenCalledExactlyOnceWith('poster')
  })

  test('questions to talk about are folded away below the story', () => {
    open({ discuss: ['Who knew?', 'Since when?'] })
    const talk = screen.getByText('Talk about it first').closest('details')
    expect(talk?.open).toBe(false)
    const questions = within(talk ?? document.body).getAllByRole('listitem')
    expect(questions.map(item => item.textContent)).toEqual(['Who knew?', 'Since when?'])
  })

  test('whoever comes back finds what can be done first, and the rest folded away below', () => {
    open({}, [], true)
    const again = screen.getByText('Read it again').closest('details')
    expect(again?.open).toBe(false)
    expect(again?.textContent).toContain('is shut.')
    const way = screen.getByRole('button', { name: 'Go on' })
    expect(way.compareDocumentPosition(again ?? way)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })
})
