import { type Taking, type Telling, takeIn } from '../../platform/take-in.ts'
import type { FromWorker } from './take-in-apart.ts'

/*
 * A worker of the options page: takes in the one dataset that it is sent. It has no API of the extension; all that it
 * does is in the store, which it shares with the page.
 */
addEventListener(
  'message',
  ({ data }: MessageEvent<Taking>) => {
    takeIn(data, tell).then(
      (result) => say({ name: 'done', result }),
      (error) => say({ name: 'broken', message: String(error) }),
    )
  },
  { once: true },
)

const tell: Telling = (...told) => {
  say({ name: 'step', told })
  if (told[0] !== 'storing') return
  // The page may have cancelled already: what it shows and what is stored agree only where it answers first.
  return new Promise((resolve) => addEventListener('message', resolve, { once: true }))
}

function say(message: FromWorker): void {
  postMessage(message)
}
