/**
 * Reads the JSON of a request strictly and collects everything that is wrong with it, each thing
 * with its pointer. It knows JSON and the values of the house, no feature. Invariant: nothing is
 * guessed: what is not exactly as the contract says is an error, never a default.
 */
package travel.loyalty.web.api.json;
