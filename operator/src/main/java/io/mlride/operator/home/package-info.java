/** Home disks, as users' spaces and workspaces both see them. Pure. */
package io.mlride.operator.home;
