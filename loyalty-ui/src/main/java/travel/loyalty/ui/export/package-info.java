/**
 * Lists as files. It asks for rows page by page and holds no more than one. Invariant: no cell of a
 * CSV file can be taken for a formula.
 */
package travel.loyalty.ui.export;
