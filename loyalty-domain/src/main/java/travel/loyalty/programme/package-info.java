/**
 * The programme as one versioned document, handed to each feature as its own typed section. It does
 * not compute what anybody earns. Invariant: a version once published never changes, so points are
 * always explained by the words that were in force when they were earned.
 */
package travel.loyalty.programme;
