/**
 * The portals as people meet them: a real browser, by role and label, in both languages and both
 * colour schemes. Invariant: no page breaks its own security policy or writes an error to the
 * browser's console.
 */
package travel.loyalty.browser;
