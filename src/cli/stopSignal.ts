const names = ['SIGINT', 'SIGTERM'] as const

/** A signal that is aborted when the program is told to stop. */
export interface StopSignal {
  readonly signal: AbortSignal
  /** Stops listening; a program that was told to stop now ends as it would have without listening. */
  release(): void
}

/** Listens for SIGINT and SIGTERM, so that work can be left in good order. */
export function stopSignal(): StopSignal {
  const controller = new AbortController()
  let received: (typeof names)[number] | undefined
  const listen = (name: (typeof names)[number]): void => {
    received = name
    controller.abort()
  }
  for (const name of names) process.once(name, listen)
  return {
    signal: controller.signal,
    release() {
      for (const name of names) process.removeListener(name, listen)
      if (received) process.kill(process.pid, received)
    },
  }
}
