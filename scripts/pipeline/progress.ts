import yoctoSpinner from 'yocto-spinner'

/** Says what takes its time at the moment. */
export interface Progress {
  step: (text: string) => void
  stop: () => void
}

/** A spinner on a terminal; nothing elsewhere, so that logs stay clean. */
export function terminalProgress(stream: NodeJS.WritableStream & { isTTY?: boolean }): Progress {
  if (!stream.isTTY) return { step: () => undefined, stop: () => undefined }
  // The command line handles Ctrl-C itself.
  const spinner = yoctoSpinner({ stream, handleSignals: false } as Parameters<typeof yoctoSpinner>[0])
  return {
    step(text) {
      spinner.text = text
      if (!spinner.isSpinning) spinner.start()
    },
    stop() {
      if (spinner.isSpinning) spinner.stop()
    },
  }
}
