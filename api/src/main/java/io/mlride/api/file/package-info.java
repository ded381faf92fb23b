/** Files on the home disk of a running workspace. */
package io.mlride.api.file;
