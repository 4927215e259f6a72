package travel.loyalty.imports.mapping;

import java.util.Set;
import travel.loyalty.imports.table.TableHints;

/** What a mapping says of the file itself. */
record MappingFile(TableHints hints, Set<String> nullWords) {

  static final MappingFile PLAIN = new MappingFile(TableHints.NONE, Set.of());
}
