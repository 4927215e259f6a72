package travel.loyalty.portal;

import java.util.function.Function;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.export.Export;

/** A list of the domain as an export asks for it: page by page, each as long as one may be. */
public final class Rows {

  private Rows() {}

  /** All rows of a list. */
  public static <T> Export.Source<T> of(Function<PageRequest, PageOf<T>> list) {
    return after -> {
      PageOf<T> page = list.apply(new PageRequest(after, PageRequest.LIMIT_MAX));
      return new Export.Batch<>(page.rows(), page.next());
    };
  }
}
