/** Code that runs in a workspace in the background. */
package io.mlride.api.run;
