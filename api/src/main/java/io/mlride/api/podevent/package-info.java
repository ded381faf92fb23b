/** What the cluster says about a workspace, in plain words. */
package io.mlride.api.podevent;
