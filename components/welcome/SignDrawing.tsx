/** The strokes of the extension's sign, in a square of 96, for a drawing that holds it. */
export function SignDrawing() {
  return (
    <g class="sign-drawing">
      <rect class="ground" width="96" height="96" rx="22" />
      <path
        class="quotes"
        d="M45 18c-16 3-25 13-25 27 0 9 5 15 13 15 7 0 12-5 12-12s-5-11-11-11c1-5 5-8 11-10zM76 18c-16 3-25 13-25 27 0 9 5 15 13 15 7 0 12-5 12-12s-5-11-11-11c1-5 5-8 11-10z"
      />
      <rect class="line" x="18" y="70" width="60" height="10" rx="5" />
    </g>
  )
}
