/**
 * Charts as shapes for an SVG fragment: no script draws them. It computes places, not figures.
 * Invariant: every chart carries its figures as a table.
 */
package travel.loyalty.ui.chart;
