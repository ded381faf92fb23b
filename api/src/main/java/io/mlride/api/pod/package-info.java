/** The Pod of a running workspace, and the only ways into it: exec and log. */
package io.mlride.api.pod;
