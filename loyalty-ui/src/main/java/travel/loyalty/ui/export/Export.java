package travel.loyalty.ui.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Say;

/**
 * A list as a file, CSV or XLSX, streamed: headings in the reader's language, the rows of the
 * filter, all pages. The portal hears of every file.
 */
public final class Export<T> {

  /**
   * One page of rows.
   *
   * @param next position of the next page; empty on the last
   */
  public record Batch<T>(List<T> rows, String next) {}

  /** Where the rows come from: the service's list, asked from a position on. */
  @FunctionalInterface
  public interface Source<T> {
    Batch<T> after(String position);
  }

  private record Column<T>(String heading, Function<T, ?> value) {}

  private final String name;
  private final Say say;
  private final ZoneId zone;
  private final Map<String, String> filter;
  private final Consumer<Exported> noted;
  private final List<Column<T>> columns = new ArrayList<>();
  private long rows;

  Export(String name, Say say, ZoneId zone, Map<String, String> filter, Consumer<Exported> noted) {
    this.name = name;
    this.say = say;
    this.zone = zone;
    this.filter = filter;
    this.noted = noted;
  }

  /**
   * An export without columns yet.
   *
   * @param name of the file, without its ending
   */
  public static <T> Export<T> of(HttpServletRequest request, String name) {
    Portal portal = Portal.of(request.getServletContext());
    return new Export<>(
        name, Say.to(request), Portal.zone(request), Exported.filter(request), portal::exported);
  }

  /**
   * Adds a column.
   *
   * @param key message key of its heading
   * @param value a number, a day, an instant, or anything that tells itself as text
   */
  public Export<T> column(String key, Function<T, ?> value) {
    columns.add(new Column<>(say.of(key, Map.of()), value));
    return this;
  }

  /**
   * Adds a column of words: what the domain says by codes, as the reader's language says it.
   *
   * @param key message key of its heading
   */
  public Export<T> said(String key, BiFunction<Say, T, String> words) {
    return column(key, row -> words.apply(say, row));
  }

  /**
   * Answers with the file.
   *
   * @param format {@code csv} or {@code xlsx}; anything else is not found
   */
  public Response as(String format, Source<T> source) {
    return switch (format) {
      case "csv" -> file("csv", "text/csv;charset=UTF-8", out -> csv(source).writeTo(out));
      case "xlsx" ->
          file(
              "xlsx",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              out -> xlsx(source).writeTo(out));
      default -> throw new NotFoundException();
    };
  }

  private Response file(String ending, String type, StreamingOutput content) {
    StreamingOutput noting = out -> write(content, ending, out);
    return Response.ok(noting, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
        .build();
  }

  // Noted also if the reader went away in the middle: the rows so far have left the house.
  void write(StreamingOutput content, String format, OutputStream out) throws IOException {
    try {
      content.write(out);
    } finally {
      noted.accept(new Exported(name, format, filter, rows));
    }
  }

  CsvFile csv(Source<T> source) {
    return new CsvFile(headings(), zone, each(source));
  }

  XlsxFile xlsx(Source<T> source) {
    return new XlsxFile(name, headings(), zone, each(source));
  }

  private List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  // Hands each row on as its values; absent ones are empty texts.
  private Consumer<Consumer<List<Object>>> each(Source<T> source) {
    return to -> {
      String position = "";
      do {
        Batch<T> batch = source.after(position);
        for (T row : batch.rows()) {
          to.accept(values(row));
          rows++;
        }
        position = batch.next();
      } while (!position.isEmpty());
    };
  }

  private List<Object> values(T row) {
    List<Object> values = new ArrayList<>();
    for (Column<T> column : columns) {
      Object value = column.value().apply(row);
      values.add(value == null ? "" : value);
    }
    return values;
  }
}
