import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    mockReset: true,
    pool: 'threads',
    // For a slow or busy machine: what a test takes is told in the report, and a test about time measures it itself.
    testTimeout: 20_000,
    // On a machine with two cores vitest would take one.
    maxWorkers: '100%',
  },
}))
