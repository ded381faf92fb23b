package io.mlride.operator.userspace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Where workspaces may go. */
@ConfigMapping(prefix = "mlride.network")
public interface NetworkSettings {

  /**
   * Blocks of addresses that no workspace reaches: this network, private, carrier-grade, loopback,
   * link-local (with the metadata services of most clouds) and protocol assignments (with that of
   * another), after the registries of <a
   * href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a> and <a
   * href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>. Nodes and the API
   * server are denied besides, wherever they are.
   */
  @WithDefault(
      "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,"
          + "192.168.0.0/16,::1/128,64:ff9b:1::/48,fc00::/7,fe80::/10")
  List<String> deniedCidrs();

  /** More of them, besides the ones above. */
  Optional<List<String>> extraDeniedCidrs();

  /** Exceptions from all of that. */
  List<Allowed> allowed();

  /** Who answers names. */
  Dns dns();

  /** Something that workspaces may reach although it lies within a denied block. */
  interface Allowed {
    /** Its addresses. Nodes within it stay denied, unless it is the one address of a node. */
    String cidr();

    /** Its TCP ports. */
    List<String> ports();
  }

  /** The cluster's name servers. */
  interface Dns {
    /** The namespace of their Pods. */
    @WithDefault("kube-system")
    String namespace();

    /** Labels of their Pods, as name=value. */
    @WithDefault("k8s-app=kube-dns")
    List<String> podLabels();

    /** Further addresses, such as 169.254.20.10/32 where every node has a cache of names. */
    Optional<List<String>> cidrs();

    /** Ports that the Pods listen on, UDP and TCP. */
    @WithDefault("53")
    List<String> ports();
  }
}
