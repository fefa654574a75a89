import { useEffect, useRef, useState } from 'preact/hooks'
import { Welcome } from '../../components/Welcome.tsx'
import { useWords } from '../../components/words.ts'
import list from '../../data/outlets.json'
import { coversSites, grantedOrigins, outletPatterns, requestAccess, watchAccess } from '../../platform/access.ts'
import { listShortcuts, type Shortcut } from '../../platform/commands.ts'
import { startSample } from './start-sample.ts'

type Sample = ReturnType<typeof startSample>

/** The welcome page: shows what is so at this moment, follows it, and carries out what the reader wishes. */
export function Greeting() {
  const words = useWords()
  const article = useRef<HTMLElement>(null)
  const sample = useRef<Sample>()
  const [access, setAccess] = useState<string[]>([])
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])

  useEffect(() => {
    const undo = new AbortController()
    const look = async () => setAccess(await grantedOrigins())
    void look()
    void listShortcuts().then(setShortcuts)
    watchAccess(() => void look(), undo.signal)
    if (article.current !== null) sample.current = startSample(article.current, words, undo.signal)
    return () => undo.abort()
  }, [])

  return (
    <Welcome
      outlets={list.outlets.map((outlet) => ({ ...outlet, allowed: coversSites(access, outlet.sites) }))}
      access={access}
      shortcuts={shortcuts}
      article={article}
      onStep={(by) => sample.current?.step(by)}
      onOpenCard={() => sample.current?.openCurrent()}
      onAllow={(sites) => requestAccess({ patterns: outletPatterns(sites) })}
      onAllowEverywhere={() => requestAccess('everywhere')}
    />
  )
}
