import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What is answered to a request. */
export type Answer = { body: string | Uint8Array; type: string; headers?: Record<string, string> }

/** A server on this machine. `origin` has no slash at its end. */
export type Serving = { origin: string; close(): Promise<void> }

/**
 * Serves on a free port of 127.0.0.1, for this machine alone. `answer` gets the decoded path and the query; undefined
 * becomes a 404, a throw a 500. Nothing is cached by the browser, but going back to a page stays as fast as elsewhere.
 */
export async function serve(
  answer: (path: string, query: URLSearchParams) => Answer | undefined | Promise<Answer | undefined>,
): Promise<Serving> {
  const server = createServer((request, response) => {
    const refuse = (status: number) => response.writeHead(status, { 'content-type': 'text/plain' }).end(String(status))
    Promise.resolve()
      .then(() => {
        const url = new URL(request.url ?? '/', 'http://localhost')
        return answer(decodeURIComponent(url.pathname), url.searchParams)
      })
      .then((given) => {
        if (given === undefined) return refuse(404)
        response.writeHead(200, { 'content-type': given.type, 'cache-control': 'no-cache', ...given.headers })
        response.end(given.body)
      })
      .catch(() => refuse(500))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
