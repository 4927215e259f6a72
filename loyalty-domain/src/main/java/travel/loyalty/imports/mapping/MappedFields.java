package travel.loyalty.imports.mapping;

import java.util.Map;

/**
 * What a mapping says of each field.
 *
 * @param byPointer such as {@code /lines/0/amount}
 * @param lines how many lines each row makes
 */
record MappedFields(Map<String, Expression> byPointer, int lines) {}
