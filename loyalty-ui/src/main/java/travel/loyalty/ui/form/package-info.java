/**
 * Forms: reading what was posted, its problems, and the tokens that protect it. It renders nothing.
 * Invariant: what a person typed is kept until it is accepted.
 */
package travel.loyalty.ui.form;
