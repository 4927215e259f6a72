package travel.loyalty.imports.table;

/** Bounds that no honest file comes near; they keep a hostile one from filling the memory. */
final class Limits {

  static final int COLUMNS_MAX = 1_000;
  static final int ROW_CHARS_MAX = 1_000_000;
  static final long UNPACKED_BYTES_MAX = 2L << 30;
  static final long SHARED_STRINGS_BYTES_MAX = 64L << 20;
  static final int ZIP_ENTRIES_MAX = 10_000;

  private Limits() {}
}
