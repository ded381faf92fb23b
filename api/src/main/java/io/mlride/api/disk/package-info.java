/** How full home disks are. */
package io.mlride.api.disk;
