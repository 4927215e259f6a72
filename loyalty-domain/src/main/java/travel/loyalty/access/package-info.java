/**
 * Who may come in and what they may do: staff users, API clients, passwords, codes, second factors
 * and sessions of all three populations. It does not know members; the member feature tells it who
 * a login name is. Invariant: nobody of one population is ever taken for one of another.
 */
package travel.loyalty.access;
