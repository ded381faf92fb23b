package io.mlride.api.http;

/**
 * From where a session is begun, for the list of one's sessions.
 *
 * @param address of the other end of the connection, or what a trusted proxy says it is
 * @param agent the User-Agent header; null: none was sent
 */
public record Visitor(String address, String agent) {

  private static final int LONGEST = 200;

  /** Shortens the agent, which anybody can make as long as a header may be. */
  public Visitor {
    agent = agent == null || agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST);
  }
}
