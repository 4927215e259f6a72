/**
 * The settings of an installation, read in one place. It knows no feature and keeps no state.
 * Invariant: a wrong value never starts the program, and all wrong values are told at once.
 */
package travel.loyalty.configuration;
