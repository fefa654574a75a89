import { SignDrawing } from './SignDrawing.tsx'

/** The sign of the extension, as its button in the toolbar has it. */
export function Sign() {
  return (
    <svg class="sign" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <SignDrawing />
    </svg>
  )
}
