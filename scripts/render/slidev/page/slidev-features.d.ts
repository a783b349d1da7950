/** What Slidev's client is bundled with; Slidev puts the value in the place of the name, also where that is declared in a component. */
declare const __SLIDEV_FEATURE_PRESENTER__: boolean
