package travel.loyalty.admin.imports;

import travel.loyalty.imports.ImportState;
import travel.loyalty.imports.ImportView;

/** What may be done with an import as it stands. */
public record Acts(boolean map, boolean run, boolean cancel, boolean rollBack) {

  static Acts of(ImportView view) {
    ImportState state = view.state();
    boolean checked = state == ImportState.CHECKED;
    boolean waits = state == ImportState.UPLOADED || checked;
    boolean works = state == ImportState.CHECKING || state == ImportState.RUNNING;
    boolean over =
        state == ImportState.DONE || state == ImportState.FAILED || state == ImportState.CANCELLED;
    boolean wrote = view.counts().created() + view.counts().changed() > 0 && !view.dryRun();
    return new Acts(waits, checked, waits || works, over && wrote);
  }
}
