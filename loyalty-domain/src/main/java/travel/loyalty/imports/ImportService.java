package travel.loyalty.imports;

import jakarta.ejb.Stateless;
import java.util.List;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;

/**
 * The door to imports. A client of the API sees its own imports only; to it another's does not
 * exist. Work goes on in the background: {@link #status} tells how far it is.
 */
@Stateless
public class ImportService {

  /**
   * Stores the file, and checks it or imports it at once.
   *
   * @throws travel.loyalty.shared.Refused {@code validation} with pointers into the mapping or at
   *     {@code /file}; {@code too-large} above 100 MB
   */
  public ImportView start(ImportRequest request, Actor who) {
    throw new UnsupportedOperationException();
  }

  /** Stores the file and waits for a mapping; the content is read once. */
  public ImportView upload(String fileName, java.io.InputStream content, Actor who) {
    throw new UnsupportedOperationException();
  }

  /**
   * The columns and first rows of an uploaded file.
   *
   * @throws travel.loyalty.shared.Refused {@code validation} at {@code /file} if it cannot be read
   */
  public FilePreview preview(ImportId id, Actor who) {
    throw new UnsupportedOperationException();
  }

  /** Checks every row by a mapping, without writing. */
  public ImportView check(ImportId id, String mapping, Actor who) {
    throw new UnsupportedOperationException();
  }

  /**
   * Imports what was checked.
   *
   * @throws travel.loyalty.shared.Refused {@code state-conflict} unless it was checked
   */
  public ImportView run(ImportId id, Actor who) {
    throw new UnsupportedOperationException();
  }

  /** Stops before the next rows; what was imported stays and can be rolled back. */
  public ImportView cancel(ImportId id, Actor who) {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws travel.loyalty.shared.NotFound if there is none, or it is another client's
   */
  public ImportView status(ImportId id, Actor who) {
    throw new UnsupportedOperationException();
  }

  /** Newest first. */
  public PageOf<ImportView> list(PageRequest page, Actor who) {
    throw new UnsupportedOperationException();
  }

  /** The report, by row. */
  public PageOf<RowReport> report(ImportId id, RowFilter filter, PageRequest page, Actor who) {
    throw new UnsupportedOperationException();
  }

  /** What stands against a roll-back, at most 100; empty if nothing does. */
  public List<RollbackBlocker> blockers(ImportId id, Actor who) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes back what the import did: its bookings are cancelled with clawback or put back as they
   * were, its members closed.
   *
   * @throws travel.loyalty.shared.Refused {@code state-conflict} with the argument {@code blockers}
   *     if something later depends on it, or if it is not done
   */
  public ImportView rollback(ImportId id, Actor who) {
    throw new UnsupportedOperationException();
  }

  /**
   * Remembers a mapping under the name it carries, in place of an earlier one of that name.
   *
   * @throws travel.loyalty.shared.Refused {@code validation} with pointers into the document
   */
  public MappingView remember(String document, Actor who) {
    throw new UnsupportedOperationException();
  }

  /** The remembered mappings, by name. */
  public List<MappingView> mappings() {
    throw new UnsupportedOperationException();
  }
}
