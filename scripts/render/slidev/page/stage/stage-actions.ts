import { isColorSchemaConfigured, isDark, toggleDark } from '@slidev/client/logic/dark.ts'
import { sharedState, useDrawings, useNav } from '@slidev/client'
import { PLAY_KEY } from '../media/playing.ts'
import { stageLabel } from './labels.ts'
import { changeNotesSize } from './notes-size.ts'
import type { ShortcutId } from './shortcuts.ts'
import { toggleClock } from './talk-clock.ts'
import { notify, windowState, type Dialog } from './window-state.ts'

/** Whether this deck has tools for drawing. */
export const canDraw = __SLIDEV_FEATURE_DRAWINGS__

/** Makes the audience's screen black, or shows the slide again, in all windows. */
function toggleBlack(): void {
  sharedState.black = sharedState.black !== true
}

/** Ends a black screen; sends nothing when there is none. `page/shared-state.ts` does the same for the steps of a phone. */
function showAgain(): void {
  if (sharedState.black === true) sharedState.black = false
}

/** Opens a dialog over this window's view, or closes it. */
function toggleDialog(dialog: Dialog): void {
  windowState.dialog = windowState.dialog === dialog ? undefined : dialog
}

/** The action of each key and button. Called in the setup of a view. */
export function useStageActions(): Record<ShortcutId, () => void> {
  const nav = useNav()
  const drawings = useDrawings()
  const { isPresenter } = nav
  /** A step on or back ends a black screen, as in other programs; a jump does not, so that the presenter can prepare a slide. */
  const step = (go: () => Promise<void>) => () => {
    showAgain()
    windowState.dialog = undefined
    void go()
  }
  /** On the audience's black screen, nothing opens. */
  const open = (dialog: Dialog) => () => {
    if (isPresenter.value || sharedState.black !== true) toggleDialog(dialog)
  }
  return {
    forward: step(() => nav.next()),
    back: step(() => nav.prev()),
    nextSlide: step(() => nav.nextSlide()),
    previousSlide: step(() => nav.prevSlide()),
    first: () => void nav.goFirst(),
    last: () => void nav.goLast(),
    goTo: open('goTo'),
    overview: () => {
      windowState.chosen = nav.currentSlideNo.value
      open('overview')()
    },
    keys: open('keys'),
    black: toggleBlack,
    dark() {
      if (!isColorSchemaConfigured.value) toggleDark()
      else notify(stageLabel(isDark.value ? 'darkDeck' : 'lightDeck'))
    },
    pointer() {
      windowState.pointing = !windowState.pointing
      if (windowState.pointing) drawings.drawingEnabled.value = false
    },
    draw() {
      if (!canDraw) return notify(stageLabel('noDrawing'))
      if (!isPresenter.value) return notify(stageLabel('drawElsewhere'))
      drawings.drawingEnabled.value = !drawings.drawingEnabled.value
      windowState.pointing = false
    },
    clear() {
      if (canDraw) drawings.clear()
    },
    clock: toggleClock,
    play: () => void dispatchEvent(new Event(PLAY_KEY)),
    fullScreen: () => void toggleFullScreen(),
    problems() {
      const { problems, remarks } = windowState
      const shown = isPresenter.value ? problems.length + remarks.length : problems.length
      if (shown === 0) return isPresenter.value ? notify(stageLabel('noProblems')) : undefined
      windowState.unfolded = !(windowState.unfolded ?? isPresenter.value)
    },
    larger: () => changeNotesSize(1),
    smaller: () => changeNotesSize(-1),
    escape() {
      if (windowState.dialog) windowState.dialog = undefined
      else if (windowState.typed) windowState.typed = ''
      else if (isPresenter.value && drawings.drawingEnabled.value) drawings.drawingEnabled.value = false
      else if (windowState.pointing) windowState.pointing = false
      else showAgain()
    },
  }
}

async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    // A browser may refuse, for example within a frame.
  }
}
