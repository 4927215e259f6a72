package travel.loyalty.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The command line of loyalty.jar; all else is configuration. */
record Arguments(Optional<Path> ear, String problems) {

  private static final String EAR = "--ear=";

  static Arguments of(String[] arguments) {
    Optional<Path> ear = Optional.empty();
    for (String argument : arguments) {
      if (!argument.startsWith(EAR)) {
        return new Arguments(ear, "Unknown argument " + argument + "; there is only --ear=FILE");
      }
      ear = Optional.of(Path.of(argument.substring(EAR.length())).toAbsolutePath());
    }
    boolean missing = ear.filter(Files::isRegularFile).isEmpty() && ear.isPresent();
    return new Arguments(ear, missing ? "No such file: " + ear.get() : "");
  }
}
