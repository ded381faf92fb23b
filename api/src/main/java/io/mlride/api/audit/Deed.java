package io.mlride.api.audit;

import io.mlride.api.access.Caller;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * Something that somebody did or tried. Ids name people, never handles: a row must not lead back to
 * somebody whose account is deleted.
 *
 * @param requestId names the request in the log
 * @param actor account; null: nobody was logged in
 * @param via how they came in, as {@link io.mlride.api.access.Via} words it; null: not at all
 * @param action operationId, or a name like one for what is no operation
 * @param object such as {@code workspace/thesis}; null: nothing by a name
 * @param detail what the action alone does not say; null: nothing
 * @param owner account that the object belongs to; null: nobody's, or not known
 * @param address where it came from
 * @param status HTTP status code of the answer
 * @param problem last part of the problem's type; null: none
 */
@RecordBuilder
public record Deed(
    String requestId,
    UUID actor,
    String via,
    String action,
    String object,
    String detail,
    UUID owner,
    String address,
    int status,
    String problem) {

  private static final String NONE = "none";
  private static final int LONGEST = 300;

  /** Makes texts that callers chose fit to be stored. */
  public Deed {
    via = via == null ? NONE : via;
    object = plain(object);
    address = plain(address);
  }

  /** A deed of a caller to what is theirs, that went well; change what is different. */
  public static DeedBuilder by(Caller caller) {
    return DeedBuilder.builder()
        .actor(caller.account())
        .owner(caller.account())
        .via(caller.via().word())
        .status(200);
  }

  /** The database takes no character 0, and a reader no line breaks. */
  private static String plain(String text) {
    if (text == null) {
      return null;
    }
    var clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
