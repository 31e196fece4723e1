package dev.lapwing.core.rule.index;

import dev.lapwing.core.rule.match.FieldRef;
import dev.lapwing.core.rule.match.Glob;

/** A cheap fact of one field: rules wait for some of these before anything else is asked. */
sealed interface Need {

  FieldRef field();

  /** A text of the field is like this; it has a literal. */
  record Text(FieldRef field, Glob glob) implements Need {
    static Text anywhere(FieldRef field, String literal) {
      return new Text(field, Glob.plain(literal, true, true, false));
    }
  }

  /** The field is there. */
  record Present(FieldRef field) implements Need {}
}
