/**
 * The programme edited by forms. It decides nothing: a form changes its part of the worksheet's
 * document, and the programme says what is wrong with it. Invariant: what a form does not ask for
 * stays in the document as it was.
 */
package travel.loyalty.admin.worksheet;
