package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.FileFacts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a container that was never started, which no rule gets to see: in order to show them
 * an engine makes the folders that the mounts lie over, and so changes it (seen in 26.1.5).
 */
final class Unread implements ContainerFiles {

    @Override
    public Optional<FileFacts> stat(String container, String path) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> head(String container, String path, int most) {
        return Optional.empty();
    }

    @Override
    public Map<String, FileFacts> belowMounts(String container, Set<String> paths) {
        return Map.of();
    }

    @Override
    public Set<String> written(String container) {
        return Set.of();
    }
}
