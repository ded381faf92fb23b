/** How the installed product bears many people at once. */
package io.mlride.bench;
