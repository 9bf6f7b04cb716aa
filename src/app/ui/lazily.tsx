import { type ComponentType, lazy } from 'react'

/** A component that is loaded when it is first drawn. If it cannot be loaded, the rest of the page goes on without it. */
export function lazily<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load().catch(() => NotLoaded as ComponentType<Props>) }))
}

function NotLoaded() {
  return <p>This part could not be loaded. Load the page again.</p>
}
