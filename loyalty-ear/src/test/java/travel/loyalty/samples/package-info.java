/**
 * Files that agencies and hotels really have, in the server as it is shipped: {@code bin/verify
 * samples -Dsamples=FOLDER}. Invariant: every row of a file is accounted for, and the ledger is
 * sound afterwards.
 */
package travel.loyalty.samples;
