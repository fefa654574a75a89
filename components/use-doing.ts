import { useRef, useState } from 'preact/hooks'

/** How far something that the reader asked for has come. */
export type Doing = { name: 'idle' } | { name: 'busy' } | { name: 'failed'; why: string }

/**
 * Follows what a callback does, so that a view can show that it is busy or why it failed.
 *
 * `run` calls at once, in the reader's own click: a browser grants access only there. While one thing is being done,
 * another call is ignored, unless `repeats`: then a quick second step is taken as well. A rejection is kept as `failed` and never goes further.
 */
export function useDoing({ repeats = false } = {}): [Doing, (work: () => unknown) => void] {
  const [doing, setDoing] = useState<Doing>({ name: 'idle' })
  const busy = useRef(false)

  function run(work: () => unknown): void {
    if (busy.current && !repeats) return
    busy.current = true
    setDoing({ name: 'busy' })
    attempt(work).then((outcome) => {
      busy.current = false
      setDoing(outcome)
    })
  }

  return [doing, run]
}

async function attempt(work: () => unknown): Promise<Doing> {
  try {
    await work()
    return { name: 'idle' }
  } catch (error) {
    return { name: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}
