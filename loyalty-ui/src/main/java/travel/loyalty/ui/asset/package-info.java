/**
 * What the browser loads beside the pages, and the icons that stand in them. It holds no data of
 * anybody. Invariant: a path once served never gets another content.
 */
package travel.loyalty.ui.asset;
