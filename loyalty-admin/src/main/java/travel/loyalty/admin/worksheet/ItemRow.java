package travel.loyalty.admin.worksheet;

import java.util.List;

/**
 * An object of a list of the document.
 *
 * @param kind suffix of the key of a tag beside its name; empty for none
 * @param path of its form below the worksheet's
 * @param mark of what stands there
 * @param moves whether its order counts
 */
public record ItemRow(
    String name, String kind, List<Fact> facts, String path, String mark, boolean moves) {}
