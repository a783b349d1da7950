/// <reference types="@slidev/types/client" />
import type { AppSetup } from '@slidev/types'
import configs from '#slidev/configs'

/** Gives every layout and component what the deck's slides share; a deck written by hand may do without. */
const setup: AppSetup = ({ app }) => {
  const { timeline } = configs as { timeline?: unknown }
  if (timeline) app.provide('timeline-deck', timeline)
}

export default setup
