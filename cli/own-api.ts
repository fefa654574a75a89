import type { Page } from 'puppeteer-core'

/** Calls a method of the extension API, by its path (`tabs.discard`), from inside a page of the extension. */
export async function ownApi<Result = unknown>(page: Page, path: string, ...given: unknown[]): Promise<Result> {
  return (await page.evaluate(
    (path, given) => {
      type Api = { [name: string]: Api } & ((...given: unknown[]) => unknown)
      const here = globalThis as unknown as { browser?: Api; chrome?: Api }
      const names = path.split('.')
      const method = names.pop() ?? ''
      const room = names.reduce<Api | undefined>((one, name) => one?.[name], here.browser ?? here.chrome)
      return room?.[method]?.(...given)
    },
    path,
    given,
  )) as Result
}
