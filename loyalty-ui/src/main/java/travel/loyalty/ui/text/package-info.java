/**
 * Words and how values are written, by language. It decides nothing about pages. Invariant: no text
 * for a person stands in Java.
 */
package travel.loyalty.ui.text;
