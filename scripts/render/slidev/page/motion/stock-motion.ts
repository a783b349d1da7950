import type { SlidevNav } from '@slidev/client'
import { watch } from 'vue'
import { comeIn, endMotion } from './motion.ts'
import { watchHurry } from './unhurried.ts'

/** Where a window of Slidev's own command is. */
type ShownSlides = Pick<SlidevNav, 'currentSlideNo' | 'clicks' | 'isPlaying' | 'isPrintMode' | 'isEmbedded'>

/**
 * In the browser: has the slides move that Slidev's own command shows, which fades them itself. Nothing is carried between them: that
 * would need our own component of all slides.
 */
export function moveSlides(nav: ShownSlides): void {
  const mayMove = watchHurry()
  watch([() => nav.currentSlideNo, () => nav.clicks], ([no], [old]) => {
    endMotion()
    if (no === old || !mayMove() || no < old || !nav.isPlaying || nav.isPrintMode || nav.isEmbedded) return
    const slide = document.querySelector(`#slideshow > [data-slidev-no="${no}"]`)
    if (slide) comeIn(slide)
  }, { flush: 'post' })
}
