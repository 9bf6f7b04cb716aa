import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { useStore } from 'zustand'
import type { GraphFact } from '../../core/machine/graph.ts'
import { findWords } from '../../core/diagnostics/source-lines.ts'
import { newSession } from '../../core/session/session-start.ts'
import type { Session } from '../../core/session/session.ts'
import { MoreRoutes } from '../more-routes.tsx'
import { PlayPage } from '../play/play-page.tsx'
import { memoryCases } from '../case-files/case-storage.ts'
import { OpenedCases } from '../case-files/opened-cases.ts'
import { useEditHere } from '../preview/edit-here.ts'
import type { Device } from '../store/device.ts'
import { liveCases } from '../store/live-cases.ts'
import { Drafts } from '../store/drafts.ts'
import { LibraryStore } from '../store/library-store.ts'
import { newId } from '../store/open-session.ts'
import { SessionStore } from '../store/session-store.ts'
import { memoryStorage } from '../store/storage.ts'
import { type Workplace, WorkplaceContext, useWorkplace } from '../store/workplace.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { Button, QuietButton, SecondButton } from '../ui/controls.tsx'
import { exhibitModule } from '../ui/exhibits/exhibit-tree.tsx'
import { SelectField } from '../ui/forms/form-fields.tsx'
import { Form } from '../ui/forms/form.tsx'
import { saveDraftPicks } from '../ui/session/play-pages.ts'
import type { LiveCase } from './case-desk.ts'
import type { Workbench } from './workbench.ts'

/** The case as members would play it, in the player itself. It follows each edit, at the same scene with the same picks. */
export function Preview({ bench, live }: { readonly bench: Workbench; readonly live: LiveCase }) {
  const { clock } = useWorkplace()
  const [place] = useState(() => new PreviewPlace(bench, clock))
  const [isEditing, setEditing] = useState(false)
  const [isElsewhere, setElsewhere] = useState(false)
  const halt = useStore(liveCases, ({ open }) => open?.halt)
  const frame = useRef<HTMLDivElement>(null)
  // A later version goes on in the play that is open.
  useEffect(() => void place.start(), [place])
  const edit = useCallback(
    (words: string, title: string) => {
      setEditing(false)
      showInText(bench, words, title)
    },
    [bench],
  )
  useEditHere(isEditing, frame, edit)
  return (
    <div className="preview">
      <div className="preview__bar">
        <SecondButton aria-pressed={isEditing} onClick={() => setEditing(!isEditing)}>
          Edit here
        </SecondButton>
        <SecondButton onClick={() => void place.start()}>Start again</SecondButton>
        <SecondButton aria-expanded={isElsewhere} onClick={() => setElsewhere(!isElsewhere)}>
          Play from …
        </SecondButton>
      </div>
      {isElsewhere ? <PlayFromForm {...{ bench, live, place }} onDone={() => setElsewhere(false)} /> : null}
      <output>
        {isEditing ? <p>Press a sentence to go to its place in the text.</p> : null}
        {halt === undefined ? null : <span className="preview__halt">{halt}</span>}
      </output>
      <div className="preview__frame" ref={frame}>
        <PlayerIn place={place} frame={frame} onStart={() => void place.start()} />
      </div>
    </div>
  )
}

/** Where a preview plays: a device that keeps nothing, and addresses of its own. */
class PreviewPlace {
  readonly workplace: Workplace
  readonly location = memoryLocation({ path: '/' })
  readonly #bench: Workbench

  constructor(bench: Workbench, clock: () => string) {
    const cases = memoryCases()
    const device: Device = {
      // It says of itself that it keeps everything: a preview needs no warning that it will be gone.
      storage: { ...memoryStorage(), lasting: true },
      cases: () => Promise.resolve(cases),
      drafts: () => Promise.resolve(new Drafts(undefined)),
      locks: undefined,
      openChannel: undefined,
    }
    this.#bench = bench
    this.workplace = {
      scenarios: [liveEntry(bench)],
      cases: new OpenedCases(device.cases),
      device,
      library: new LibraryStore(device, undefined),
      clock,
    }
  }

  /** @param from a session of the case as it is now; without one, a play from its beginning */
  async start(from = this.newSession()): Promise<void> {
    const { device, clock } = this.workplace
    const toOpen = { script: liveNow(this.#bench).script, session: from, stored: undefined }
    const store = await SessionStore.open(toOpen, device, clock)
    await store.close()
    // The page’s own history keeps what was picked and not decided.
    saveDraftPicks([])
    this.location.navigate(`/play/${from.id}`, { replace: true })
  }

  newSession(): Session {
    return newSession(liveNow(this.#bench).script, { id: newId(), at: this.workplace.clock(), mode: 'solo' })
  }
}

/** A preview is shown only once there is a version without an error. */
function liveNow(bench: Workbench): LiveCase {
  const { live } = bench.getState()
  if (live === undefined) throw new Error('the case has an error')
  return live
}

/** The draft as an entry of the library: each part as it is when it is asked for. */
function liveEntry(bench: Workbench): LibraryEntry {
  const now = () => liveNow(bench)
  return {
    ...now().card,
    loadScript: async () => now().script,
    loadDebrief: () => bench.debrief(),
    loadExhibit: async id => {
      const exhibit = now().exhibits[id]
      if (exhibit === undefined) throw new Error(`the case has no exhibit ${id}`)
      const { tree, text, picture, drawings } = exhibit
      return exhibitModule(tree, text, picture, drawings)
    },
    onEdit: hear => {
      liveCases.show({ id: now().card.id })
      const stop = bench.subscribe((state, before) => {
        if (state.live !== before.live) hear(liveEntry(bench))
      })
      return () => {
        stop()
        liveCases.show(undefined)
      }
    },
  }
}

interface PlayerProps {
  readonly place: PreviewPlace
  readonly frame: React.RefObject<HTMLDivElement | null>
  readonly onStart: () => void
}

function PlayerIn({ place, frame, onStart }: PlayerProps) {
  const { hook } = place.location
  const [path] = hook()
  // As the window does for a page.
  useEffect(() => {
    if (path !== '') frame.current?.scrollTo({ top: 0 })
  }, [path, frame])
  return (
    <WorkplaceContext value={place.workplace}>
      <Router hook={hook} hrefs={() => '#/author/case'}>
        <Switch>
          <Route path="/">
            <Outside onStart={onStart} />
          </Route>
          <Route path="/scenario/:id">
            <Outside onStart={onStart} />
          </Route>
          <Route<{ readonly [name: string]: string | undefined; readonly id: string }> path="/play/:id/:page?/:step?">
            {address => <PlayPage key={address.id} {...address} />}
          </Route>
          <Route component={MoreRoutes} />
        </Switch>
      </Router>
    </WorkplaceContext>
  )
}

/** The pages before a play are the council’s and not the case’s. */
function Outside({ onStart }: { readonly onStart: () => void }) {
  return (
    <p>
      <Button onClick={onStart}>Play the case</Button>
    </p>
  )
}

interface PlayFromProps {
  readonly bench: Workbench
  readonly live: LiveCase
  readonly place: PreviewPlace
  readonly onDone: () => void
}

/** Begins at any scene, with facts as the author sets them: by a route that members could take as well. */
function PlayFromForm({ bench, live, place, onDone }: PlayFromProps) {
  const { scenes, graph } = live.script
  const facts = useMemo(() => graph.facts.filter(({ keeps }) => keeps === undefined), [graph])
  const [scene, setScene] = useState(graph.start)
  const [set, setSet] = useState<Values>({})
  const [problem, setProblem] = useState<string>()
  const play = async () => {
    const wanted = Object.fromEntries(
      Object.entries(set).flatMap(([fact, value]) => (value === '' ? [] : [[fact, Number(value)]])),
    )
    setProblem('Looking for a route …')
    const found = await bench.ask('playFrom', live.script, place.newSession(), scene, wanted)
    if (found === undefined) return
    if (found.ok) {
      await place.start(found.session)
      onDone()
    } else setProblem(found.why === 'unreachable' ? noRoute : tooMany)
  }
  return (
    <Form className="preview__from stack" onSubmit={() => void play()}>
      <SelectField
        id="from-scene"
        label="Scene"
        value={scene}
        options={Object.entries(scenes).map(([name, { title }]) => [name, title] as const)}
        onChange={setScene}
      />
      {facts.length === 0 ? null : <FactFields facts={facts} values={set} onChange={setSet} />}
      <output>{problem}</output>
      <div className="button-row">
        <Button type="submit">Play from here</Button>
        <QuietButton onClick={onDone}>Cancel</QuietButton>
      </div>
    </Form>
  )
}

const noRoute = 'No route reaches this scene with these facts.'
const tooMany = 'We looked at 200,000 states and found no route. Set fewer facts.'

type Values = Readonly<Record<string, string>>

interface FactsProps {
  readonly facts: readonly GraphFact[]
  readonly values: Values
  readonly onChange: (values: Values) => void
}

function FactFields({ facts, values, onChange }: FactsProps) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-label">Facts when it begins</legend>
      <div className="preview__facts">
        {facts.map(({ id, max }) => (
          <SelectField
            key={id}
            id={`fact-${id}`}
            label={id}
            value={values[id] ?? ''}
            options={[['', 'Any'], ...valuesUpTo(max)]}
            onChange={value => onChange({ ...values, [id]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** A flag is no or yes. */
function valuesUpTo(max: number): readonly (readonly [string, string])[] {
  if (max === 1)
    return [
      ['0', 'no'],
      ['1', 'yes'],
    ]
  return Array.from({ length: max + 1 }, (_, value) => [String(value), String(value)] as const)
}

/** The words of a page in the text of the case: first in the scenario, then in its documents. */
function showInText(bench: Workbench, words: string, title: string): boolean {
  const { files } = bench.getState().draft
  for (const [file, text] of Object.entries(files)) {
    const at = file.startsWith('pictures/') ? undefined : findWords(text, words, findWords(text, title))
    if (at === undefined) continue
    bench.goTo(file, at)
    return true
  }
  return false
}
