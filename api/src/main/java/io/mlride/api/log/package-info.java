/** What the containers of a workspace write. */
package io.mlride.api.log;
