package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.composing.MorningEdition;

/**
 * The readers who get one edition in one go.
 *
 * @param id its number in the ledger
 * @param edition what they choose from
 */
record Round(long id, MorningEdition edition) {}
