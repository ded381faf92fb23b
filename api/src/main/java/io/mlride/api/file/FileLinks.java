package io.mlride.api.file;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Addresses of files, for Location. */
final class FileLinks {

  private FileLinks() {}

  static URI of(UriInfo uri, String workspace, String owner, String end, HomePath path) {
    var address =
        uri.getBaseUriBuilder()
            .path("api/v1/workspaces/{name}/" + end)
            .queryParam("path", "{path}");
    return owner == null
        ? address.build(workspace, path.toString())
        : address.queryParam("owner", "{owner}").build(workspace, path.toString(), owner);
  }
}
