package travel.loyalty;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the walls of the house are checked on. */
final class Classes {

  /** What is built. */
  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("travel.loyalty");

  /** The tests of what is built. */
  static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("travel.loyalty");

  /** The planted offenders. */
  static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

  private Classes() {}
}
