package travel.loyalty.imports;

/**
 * The rows of a file by what became of them. The five outcomes add up to the rows done.
 *
 * @param total data rows of the file; 0 until they are counted
 * @param remarked rows that were taken but carry a remark, such as a price of zero
 */
public record ImportCounts(
    long total,
    long created,
    long changed,
    long unchanged,
    long skipped,
    long refused,
    long remarked) {

  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

  public long done() {
    return created + changed + unchanged + skipped + refused;
  }
}
