package io.mlride.operator.workspace.model;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Set;

/**
 * What decisions need to know of one node.
 *
 * @param name the node's name
 * @param ready whether its kubelet reports it ready
 * @param open whether new Pods may be placed there: not cordoned
 * @param labels the node's labels
 * @param allocatable what Pods may reserve there, by resource name
 * @param platform operating system and architecture, such as linux/amd64
 * @param images names under which the kubelet reports images it holds; the kubelet reports the 50
 *     largest unless set otherwise (nodeStatusMaxImages)
 */
public record NodeFacts(
    String name,
    boolean ready,
    boolean open,
    Map<String, String> labels,
    Map<String, Quantity> allocatable,
    String platform,
    Set<String> images) {

  /**
   * Whether the kubelet lists this image.
   *
   * @param image repository:tag, with @digest behind it or not; the kubelet lists repository:tag
   *     and repository@digest
   */
  public boolean holds(String image) {
    var digest = image.indexOf('@');
    if (digest < 0) {
      return images.contains(image);
    }
    var tag = image.lastIndexOf(':', digest);
    var repository =
        tag > image.lastIndexOf('/', digest) ? image.substring(0, tag) : image.substring(0, digest);
    return images.contains(repository + image.substring(digest));
  }
}
