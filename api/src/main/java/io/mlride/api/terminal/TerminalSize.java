package io.mlride.api.terminal;

/** How large a terminal is. */
record TerminalSize(int cols, int rows) {

  static final TerminalSize USUAL = new TerminalSize(80, 24);

  /** Null: this is no size. */
  static TerminalSize of(String cols, String rows) {
    var digits = "[1-9]\\d{0,2}";
    if (cols == null && rows == null) {
      return USUAL;
    }
    return cols != null && cols.matches(digits) && rows != null && rows.matches(digits)
        ? new TerminalSize(Integer.parseInt(cols), Integer.parseInt(rows))
        : null;
  }
}
