package dev.crossdock.core.build;

import java.nio.file.Path;

/** What becomes of a build's result. */
public sealed interface BuildOutput {

    /** Into the image store of the engine. */
    record Engine() implements BuildOutput {}

    /** To the registry that the tag names, which keeps all platforms as one image. */
    record Registry() implements BuildOutput {}

    /**
     * Into an archive in OCI's image layout, to be carried elsewhere.
     *
     * @param file is written anew; one that is there stays as it is until the build succeeded
     */
    record Archive(Path file) implements BuildOutput {}

    /** Nowhere: whether it can be built is all that is asked. */
    record Nothing() implements BuildOutput {}
}
