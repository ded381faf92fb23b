/** What a UserSpace's status says, computed from what was found. */
package io.mlride.operator.userspace.status;
