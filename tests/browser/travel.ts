import type { Page } from 'puppeteer-core'

type Sent = { result: { type: string; value?: unknown } }
type Bidi = { connection: { send(method: string, parameters: object): Promise<{ result: Sent }> } }

/** The way of a tab through its history. */
export type Travel = {
  go(address: string): Promise<void>
  back(): Promise<void>
  /** What the page says to an expression; undefined while it is between two pages. Text, numbers and truth alone. */
  tell(expression: string): Promise<unknown>
}

/**
 * Steers a tab by the protocol itself where the driver can't follow: of a page that comes back from Firefox's cache it
 * waits for a sign that never comes.
 */
export function travelIn(page: Page): Travel {
  const isFirefox = page.browser().process()?.spawnfile.includes('firefox') === true
  return isFirefox ? inFirefox(page) : inChromium(page)
}

function inChromium(page: Page): Travel {
  return {
    go: async (address) => {
      await page.goto(address)
    },
    // A call that is under way when the page goes may never come back.
    back: async () => {
      await page.evaluate(() => void setTimeout(() => history.back())).catch(() => undefined)
    },
    tell: (expression) => page.evaluate(expression).catch(() => undefined),
  }
}

function inFirefox(page: Page): Travel {
  const { connection } = page.browser() as unknown as Bidi
  const context = (page.mainFrame() as unknown as { _id: string })._id
  return {
    go: async (address) => {
      await connection.send('browsingContext.navigate', { context, url: address, wait: 'complete' })
    },
    back: async () => {
      await connection.send('browsingContext.traverseHistory', { context, delta: -1 })
    },
    tell: async (expression) => {
      try {
        const { result } = await connection.send('script.evaluate', {
          expression,
          target: { context },
          awaitPromise: false,
        })
        return result.result.value
      } catch {
        return undefined
      }
    },
  }
}
