/** What our pages take from Slidev's client, whose own files are written for other compiler settings than ours. */
import type { Ref } from 'vue'

/** Whether the overview of all slides is open. */
export const showOverview: Ref<boolean>
