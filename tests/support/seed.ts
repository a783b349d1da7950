import fc from 'fast-check'

// Every property is tried on the same values in every run, so that a red run says something about the change under test.
// FAST_CHECK_SEED=… tries others: a property that fails then names the seed and the smallest value it fails for.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 25_10_2025) })
