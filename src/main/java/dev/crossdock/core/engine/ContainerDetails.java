package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that an engine tells of one container.
 *
 * @param imageId the content it was made from
 * @param spec the run that it stands for: what was asked for, with what the image gives by itself
 *     left out as far as that can be told. Its platform is set only if the user or the image
 *     demanded one other than the engine's own
 * @param entrypoint what really runs first, image defaults included
 * @param command what really follows the entrypoint, image defaults included
 * @param environment all of it, with the image's; <b>values are secret</b>
 * @param declared what its image declares; null if that is gone, or is not shown by its id
 */
public record ContainerDetails(
        String id,
        String name,
        String image,
        String imageId,
        Platform platform,
        State state,
        RunSpec spec,
        List<String> entrypoint,
        List<String> command,
        Map<String, String> environment,
        String workingDirectory,
        String user,
        List<MountPoint> mounts,
        HostLimits limits,
        @Nullable ImageDetails declared) {

    /** Leaves the environment out. */
    @Override
    public String toString() {
        return "ContainerDetails[%s %s %s, %s, %s]".formatted(id, name, image, platform, state);
    }

    /**
     * @param error the runtime's words when it could not be started; else empty
     * @param exitCode of the last end; null if it runs, or if nobody tried to start it. A start
     *     that the runtime refused leaves a code too: 126, 127 or 128, beside an error
     * @param started may be some milliseconds after the end of what ended at once (26.1.5)
     */
    public record State(
            ContainerStatus status,
            @Nullable Integer exitCode,
            boolean oomKilled,
            String error,
            int restarts,
            @Nullable Instant started,
            @Nullable Instant finished) {}

    /**
     * @param type {@code bind}, {@code volume}, {@code tmpfs}
     * @param source on the engine's side; empty for tmpfs
     */
    public record MountPoint(String type, String source, String target, boolean readOnly) {}

    /**
     * @param memoryBytes 0 for none
     * @param pids 0 for none
     */
    public record HostLimits(
            long memoryBytes,
            long pids,
            boolean readOnlyRoot,
            boolean privileged,
            String networkMode) {}
}
