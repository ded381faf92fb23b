/** The images that workspaces start from: the catalogue's and one's own. */
package io.mlride.api.imagetemplate;
