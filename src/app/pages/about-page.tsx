import { lazy, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Script } from '../../core/session/script.ts'
import { AboutScenario } from '../components/about-scenario.tsx'
import { hiddenScenarios, hideScenario } from '../store/hidden-scenarios.ts'
import { startSession } from '../store/open-session.ts'
import { useWorkplace } from '../store/workplace.ts'
import { BrokenPage } from '../ui/broken-page.tsx'

const NotFoundPage = lazy(async () => ({ default: (await import('../ui/broken-page.tsx')).NotFoundPage }))

/** What a scenario is about, and the way into it. */
export function AboutPage({ id }: { readonly id: string }) {
  const { scenarios, device } = useWorkplace()
  const entry = scenarios.find(scenario => scenario.id === id)
  const script = useScript(entry?.loadScript)
  const { start, problem } = useStart()
  const [isHidden, setHidden] = useState(() => hiddenScenarios().includes(id))

  if (entry === undefined) return <NotFoundPage />
  if (script === 'failed') return <BrokenPage />
  if (script === undefined) return <p>Opening the scenario …</p>
  return (
    <AboutScenario
      script={script}
      isLasting={device.storage.lasting}
      problem={problem}
      onStart={() => void start(script)}
      isHidden={isHidden}
      onHide={hide => {
        hideScenario(id, hide)
        setHidden(hiddenScenarios().includes(id))
      }}
    />
  )
}

function useScript(load: (() => Promise<Script>) | undefined): Script | 'failed' | undefined {
  const [script, setScript] = useState<Script | 'failed'>()
  useEffect(() => {
    load?.().then(setScript, () => setScript('failed'))
  }, [load])
  return script
}

/** Begins a session, stores it, and goes to its first page. */
function useStart() {
  const { device, clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const start = async (script: Script) => {
    if (isStarting) return
    setStarting(true)
    const store = await startSession(script, { mode: 'solo' }, device, clock)
    // Stored and let go of: the page of the play opens it again, as any session of this device.
    await store.close()
    const { saved } = store.getState()
    setStarting(false)
    if (saved.state === 'failed')
      setProblem(
        'The browser could not save anything on this device, so the play was not begun. Free some room and try again.',
      )
    else navigate(`/play/${store.session.id}/1`)
  }
  return { start, problem }
}
