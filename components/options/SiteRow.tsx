import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'

/** A site and what can be done about it. What fails is told in place. */
export function SiteRow(props: { name: string; act: string; label: string; onAct(): Promise<void> }) {
  const [doing, run] = useDoing()
  return (
    <li>
      <span class="host">
        <Told text={props.name} />
      </span>
      <button
        type="button"
        class="link"
        disabled={doing.name === 'busy'}
        aria-label={props.label}
        onClick={() => run(props.onAct)}
      >
        {props.act}
      </button>
      <Trouble doing={doing} />
    </li>
  )
}
