package travel.loyalty.imports;

/** Key of one import; the job's id of the API. */
public record ImportId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
