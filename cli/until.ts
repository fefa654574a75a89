import { setTimeout as pause } from 'node:timers/promises'

/** Asks until the answer is as wanted, and gives the last answer in any case; at most `limit` milliseconds. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
  limit = 5000,
): Promise<Answer> {
  const end = Date.now() + limit
  for (;;) {
    const answer = await ask()
    if (isWanted(answer) || Date.now() > end) return answer
    await pause(50)
  }
}
