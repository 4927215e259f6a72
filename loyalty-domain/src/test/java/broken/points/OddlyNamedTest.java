package broken.points;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Planted: a test whose name says nothing of the business. */
@Disabled("An offender for DoorsTest")
class OddlyNamedTest {

  @Test
  void testAdjust2() {}
}
