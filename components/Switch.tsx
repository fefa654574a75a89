import type { ComponentChildren } from 'preact'

/** A labelled switch. `onSwitch` gets what it is to become; the shown state changes when `on` does. */
export function Switch(props: {
  on: boolean
  children: ComponentChildren
  describedBy?: string
  disabled?: boolean
  onSwitch(on: boolean): void
}) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={props.on}
      aria-describedby={props.describedBy}
      disabled={props.disabled}
      onClick={() => props.onSwitch(!props.on)}
    >
      <span>{props.children}</span>
      <span class="track" aria-hidden="true">
        <span class="thumb" />
      </span>
    </button>
  )
}
