import { buildExtension } from '../../cli/build.ts'

/** Builds what the browser tests load, once for all of them. */
export default async function build(): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const) {
    await buildExtension(name, 'store')
    await buildExtension(name, 'demo')
  }
}
