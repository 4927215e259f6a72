/**
 * The language in which a person says how the columns of a file become the fields of a member or a
 * booking. It knows the text of the cells and the shape of the target, not the features behind it.
 * Invariant: nothing is guessed; a cell that does not fit is refused by column and reason.
 */
package travel.loyalty.imports.mapping;
