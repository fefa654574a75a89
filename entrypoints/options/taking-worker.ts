import { type Taking, takeIn } from '../../platform/take-in.ts'
import type { FromWorker } from './take-in-apart.ts'

/*
 * A worker of the options page: takes in the one dataset that it is sent. It has no API of the extension; all that it
 * does is in the store, which it shares with the page.
 */
addEventListener('message', ({ data }: MessageEvent<Taking>) => {
  takeIn(data, (...told) => say({ name: 'step', told })).then(
    (result) => say({ name: 'done', result }),
    (error) => say({ name: 'broken', message: String(error) }),
  )
})

function say(message: FromWorker): void {
  postMessage(message)
}
