import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Drafts, type Draft, unsaved } from '../../../src/app/store/drafts.ts'
import { desk, folderTexts } from '../../../src/app/author/case-desk.ts'
import { beginCase, openFile, openOwnCase } from '../../../src/app/author/open-case.ts'
import { Workbench, type WorkbenchState } from '../../../src/app/author/workbench.ts'
import { caseFileName, writeCaseFile } from '../../../src/cases/case-file.ts'
import { checkCase } from '../../../src/cases/read-case.ts'
import { usualAnswers } from '../../../src/core/scenario/new-scenario.ts'
import { fakeLocks } from '../store/support/fake-locks.ts'

const clock = () => '2026-12-02T09:00:00Z'
const small = beginCase(usualAnswers)
const draft: Draft = { ...small, id: 'one', changedAt: clock(), saved: small.files }

function open(given: Partial<Draft> = {}, drafts?: Drafts, locks?: LockManager) {
  const bench = new Workbench({ ...draft, ...given }, drafts ?? new Drafts(undefined), locks, clock)
  onTestFinished(() => bench.close())
  return bench
}

function fakeSettings() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

async function openToWrite(given?: Partial<Draft>, drafts?: Drafts) {
  const bench = open(given, drafts)
  await when(bench, ({ role }) => role === 'writer')
  return bench
}

/** Once the state is as it is asked for. */
function when(bench: Workbench, is: (state: WorkbenchState) => boolean): Promise<WorkbenchState> {
  const found = () => {
    const state = bench.getState()
    if (!is(state)) throw new Error('not yet')
    return state
  }
  return vi.waitFor(found, { timeout: 60_000, interval: 10 })
}

function edited(from: string, to: string): string {
  return (small.files['scenario.yaml'] ?? '').replace(from, to)
}

describe('a draft on the workbench', () => {
  test('can be played, and every play is walked through', async () => {
    const bench = open()
    const { live, problems } = await when(bench, ({ found }) => found !== undefined)
    expect(live?.card.title).toBe('The second invoice')
    expect(problems).toEqual([])
    expect(Object.keys(await bench.debrief())).toContain('betterThan')
  })

  test('tells what is wrong with each edit, and where', async () => {
    const bench = open()
    await when(bench, ({ live }) => live !== undefined)
    bench.edit('scenario.yaml', edited('scene: traced', 'scene: trased'))
    const { problems } = await when(bench, state => state.problems.length > 0)
    expect(problems.map(({ code, severity, help }) => [code, severity, help])).toEqual([
      ['DA301', 'error', 'Did you mean `traced`?'],
    ])
    const [{ start, end } = { start: 0, end: 0 }] = problems
    expect(bench.getState().draft.files['scenario.yaml']?.slice(start, end)).toBe('trased')
  })

  test('keeps its last version without an error while there is one', async () => {
    const bench = open()
    const { live } = await when(bench, state => state.live !== undefined)
    bench.edit('scenario.yaml', edited('title: The second invoice', 'titel: The second invoice'))
    await when(bench, state => state.problems.length > 0)
    expect(bench.getState().live).toBe(live)
    bench.edit('scenario.yaml', edited('title: The second invoice', 'title: The third invoice'))
    expect((await when(bench, state => state.live !== live)).live?.script.title).toBe('The third invoice')
  })

  test('goes on being played while no route reaches one of its scenes', async () => {
    const bench = open()
    const { live } = await when(bench, state => state.live !== undefined)
    bench.edit('scenario.yaml', edited('scene: half-known', 'scene: traced'))
    const now = await when(bench, state => state.live !== live && state.problems.length > 0)
    expect(now.problems.map(({ code }) => code)).toContain('DA419')
    expect(now.isStale).toBe(false)
  })

  test('has its spelling checked for as long as its author wants that, errors or not', async () => {
    const bench = await openToWrite()
    const misspelt = edited('title: The second invoice', 'titel: The second invoice').replace(
      'The papers',
      'The papres',
    )
    bench.edit('scenario.yaml', misspelt)
    bench.proofread(true)
    const hinted = await when(bench, ({ problems }) => problems.some(({ code }) => code === 'DA921'))
    const hint = hinted.problems.find(({ code }) => code === 'DA921')
    expect(hint?.message).toBe('`papres` is not in the dictionary.')
    expect(misspelt.slice(hint?.start, hint?.end)).toBe('papres')
    expect(hinted.problems.map(({ severity }) => severity)).toContain('error')
    bench.proofread(false)
    await when(bench, ({ problems }) => problems.length > 0 && problems.every(({ code }) => code !== 'DA921'))
  })

  test('is kept at every letter, the last of them too', async () => {
    const drafts = new Drafts(undefined)
    const bench = await openToWrite({}, drafts)
    for (const title of ['T', 'Th', 'The', 'The c', 'The coat'])
      bench.edit('scenario.yaml', edited('title: The second invoice', `title: ${title}`))
    await when(bench, ({ isKept }) => isKept === true)
    expect((await drafts.read('one'))?.files['scenario.yaml']).toContain('title: The coat\n')
  })

  test('has the last letters, though the page closed before they were kept', async () => {
    vi.stubGlobal('localStorage', fakeSettings())
    onTestFinished(() => void vi.unstubAllGlobals())
    const drafts = new Drafts(undefined)
    await drafts.keep(draft)
    const bench = await openToWrite({}, drafts)
    await when(bench, ({ isKept }) => isKept === true)
    const keep = vi.spyOn(drafts, 'keep').mockReturnValue(new Promise(() => {}))
    bench.edit('scenario.yaml', edited('title: The second invoice', 'title: The coat'))
    bench.keepAtOnce()
    keep.mockRestore()
    expect((await drafts.read('one'))?.files['scenario.yaml']).toContain('title: The coat\n')
    expect(localStorage.getItem('desktop-audit draft one')).toBeNull()
    expect((await drafts.read('one'))?.files['scenario.yaml']).toContain('title: The coat\n')
  })

  test('says so where the device cannot keep it', async () => {
    const drafts = new Drafts(undefined)
    drafts.keep = () => Promise.reject(new Error('no room'))
    const bench = await openToWrite({}, drafts)
    bench.edit('scenario.yaml', edited('second', 'third'))
    const { draft: typed } = await when(bench, ({ isKept }) => isKept === 'failed')
    expect(typed.files['scenario.yaml']).toContain('third')
  })

  test('can be written in one tab only, and the next tab goes on with what the first wrote', async () => {
    const locks = fakeLocks()
    const drafts = new Drafts(undefined)
    await drafts.keep(draft)
    const first = open({}, drafts, locks)
    await when(first, ({ role }) => role === 'writer')
    const second = open({}, drafts, locks)
    await when(second, ({ role }) => role === 'reader')
    second.edit('scenario.yaml', 'nothing')
    expect(second.getState()).toMatchObject({ role: 'reader', draft: { files: small.files } })
    first.edit('scenario.yaml', edited('second', 'third'))
    await when(first, ({ isKept }) => isKept === true)
    first.close()
    const { draft: taken } = await when(second, ({ role }) => role === 'writer')
    expect(taken.files['scenario.yaml']).toBe(edited('second', 'third'))
  })

  test('has a document added and taken away', async () => {
    const bench = await openToWrite()
    bench.put('exhibits/letter.md', '---\n---\n')
    expect(bench.getState().file).toBe('exhibits/letter.md')
    expect(unsaved(bench.getState().draft)).toEqual(['exhibits/letter.md'])
    bench.put('exhibits/letter.md', undefined)
    expect(bench.getState().file).toBe('scenario.yaml')
    expect(unsaved(bench.getState().draft)).toEqual([])
  })
})

test.for(['arthurs-coat', 'larkspindle-parade'])(
  '%s opens as a case of its author, and is sent as the case that was previewed',
  async id => {
    const opened = await openOwnCase(id)
    if (opened.kind !== 'case') throw new Error('it did not open')
    const problems = await desk.lint(opened.texts, '2026-12-02')
    const { live } = await desk.show(opened.texts, '2026-12-02')
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(live?.card.id).toBe(`my-${id}`)
    const texts = folderTexts(opened.texts)
    const { found } = await desk.walk(opened.texts, '2026-12-02')
    const checked = await checkCase({ name: caseFileName(texts), bytes: writeCaseFile(texts) }, '2026-12-02')
    expect(checked).toMatchObject({ ok: true, card: found?.card, digests: live?.script.digests, leftOut: [] })
  },
)

test('a case that does not come with the product is not opened', async () => {
  expect(await openOwnCase('nobody-knows')).toEqual({ kind: 'refused', why: 'This case cannot be opened here.' })
})

describe('a file of another program', () => {
  const file = (name: string, text: string) => new File([text], name)

  test('becomes a case that plays, and its author reads how it was read', async () => {
    const list = 'Time,From,To,Inject\n09:00,A resident,The chair,Someone changed the locks of stall nine.\n'
    const opened = await openFile(file('market-MEL.csv', list))
    if (opened.kind !== 'case') throw new Error('it did not open')
    expect(opened.remarks?.title).toBe('We read 1 event from market-MEL.csv. Its columns:')
    expect(opened.remarks?.lines).toContain('Time: the time')
    const problems = await desk.lint(opened.texts, '2026-12-02')
    const { live } = await desk.show(opened.texts, '2026-12-02')
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(live?.card.title).toBe('Market')
  })

  test('is refused with the reason where we cannot read it', async () => {
    const opened = await openFile(file('list.xlsx', 'PK'))
    expect(opened).toEqual({ kind: 'refused', why: expect.stringMatching(/^This workbook is damaged or too large\./) })
  })
})
