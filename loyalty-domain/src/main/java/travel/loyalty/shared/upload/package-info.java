/**
 * Files that people send: looked at by their content, kept outside the web root under names that
 * nobody can guess. It does not know what they are for. Invariant: what is kept is a picture drawn
 * anew or a PDF, never what the sender claimed it to be.
 */
package travel.loyalty.shared.upload;
