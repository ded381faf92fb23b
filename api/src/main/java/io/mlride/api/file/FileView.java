package io.mlride.api.file;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of a folder.
 *
 * @param size in bytes
 * @param modified when its content changed last
 * @param mode rights as {@code rw-r--r--}
 */
@Schema(name = "File")
public record FileView(String name, FileType type, long size, Instant modified, String mode) {}
