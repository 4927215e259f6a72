/**
 * Members who spend their points together, and children whom a guardian speaks for. It keeps no
 * points: each keeps the own account, and what somebody spends of all is one posting of the ledger.
 * Invariant: a member belongs to one household at most, and a child under fourteen to none without
 * a guardian in it.
 */
package travel.loyalty.household;
