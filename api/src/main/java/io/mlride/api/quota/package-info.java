/** What somebody may have, what the cluster has, and whether a workspace fits into both. */
package io.mlride.api.quota;
