package travel.loyalty.points;

import travel.loyalty.shared.PageOf;

/**
 * A page of the ledger for people.
 *
 * @param balance when it was read, whatever the page and its filter
 * @param entries newest first
 */
public record Statement(Balance balance, PageOf<EntryView> entries) {}
