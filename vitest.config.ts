import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    mockReset: true,
    pool: 'threads',
    // On a machine with two cores vitest would take one.
    maxWorkers: '100%',
  },
}))
