package io.mlride.bench.way;

import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One way into the workspace.
 *
 * @param name of the way, for people
 * @param jupyter address of JupyterLab on this way
 * @param echo address of the server that sends messages back
 * @param headers what a request to JupyterLab needs to be let in
 * @param echoHeaders the same for the other server
 * @param process what is between; empty: nothing
 */
record Way(
    String name,
    URI jupyter,
    URI echo,
    Map<String, String> headers,
    Map<String, String> echoHeaders,
    OptionalLong process) {
  Way {
    headers = Map.copyOf(headers);
    echoHeaders = Map.copyOf(echoHeaders);
  }
}
