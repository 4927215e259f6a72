package travel.loyalty.imports;

import java.io.InputStream;

/**
 * A file to import and how.
 *
 * @param fileName as the sender calls it, kept for display only
 * @param content CSV, gzipped CSV or XLSX, at most 100 MB; read once, closed by the caller
 * @param mapping a JSON document, or the name of a remembered mapping
 * @param run whether to write
 */
public record ImportRequest(String fileName, InputStream content, String mapping, Run run) {

  /** A dry run checks everything and writes nothing. */
  public enum Run {
    DRY_RUN,
    IMPORT
  }
}
